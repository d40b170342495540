package it.sportello.bots.flows

import it.sportello.bots.dialogue.flow.FlowFolders
import it.sportello.bots.dialogue.transcript.TranscriptFile
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

class TranscriptsSpec extends Specification {

    static final FLOWS = FlowFolders.onClasspath(TranscriptsSpec.classLoader)

    def '#file goes as written, choosing by #choosing'() {
        given:
        def transcript = TranscriptFile.read(file, text)

        when:
        new FlowPlayer(FLOWS, file.split('/')[0], choosing).play(transcript)

        then:
        noExceptionThrown()

        where:
        [file, text, choosing] << transcripts().collectMany { path ->
            FlowPlayer.Choosing.values().collect { [name(path), Files.readString(path), it] }
        }
    }

    def 'every questionnaire has a transcript'() {
        expect:
        FLOWS*.name().toSet() == transcripts().collect { name(it).split('/')[0] }.toSet()
    }

    private static List<Path> transcripts() {
        def root = Path.of(TranscriptsSpec.getResource('/flows/cerca/transcripts').toURI()).parent.parent
        Files.walk(root).withCloseable { it.filter { it.toString().endsWith('.txt') }.sorted().toList() }
    }

    private static String name(Path path) {
        "${path.parent.parent.fileName}/${path.fileName}"
    }
}
