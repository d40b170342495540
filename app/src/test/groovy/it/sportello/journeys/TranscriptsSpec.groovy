package it.sportello.journeys

import it.sportello.bots.messaging.ChannelType
import it.sportello.people.consent.Purpose
import it.sportello.talk.flows.CapabilityTable
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.FileSystemAlreadyExistsException
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path

class TranscriptsSpec extends Specification {

    /** What only a scripted answer can show, and why. The engine alone plays these: it plays them all. */
    static final ENGINE_ONLY = ['avvisi/ovunque.txt': 'the vocabulary knows one barista, and no town sounds like Palerm',
                                'sulla-pagina/aperto.txt': 'nobody has begun one before the journey begins',
                                'scheda/gia-note.txt': 'what an office knows of a person is not among the givens',
                                'scheda/rifarla.txt': 'nobody has sent one before the journey begins']

    @Shared
    @AutoCleanup
    Service service = new Service()
    /** Every question a transcript came to, on each type of channel, and the way there: transcript and how far. */
    @Shared
    Map<List, List> reached = [:]

    def '#name goes through the whole service on #type.name()'() {
        given:
        def player = new JourneyPlayer(service, type)
        player.after = { int at ->
            def open = service.conversation(player.person())?.session()
            if (open) { reached.putIfAbsent([open.flow(), open.node(), type], [name, text, at + 1]) }
        }

        when:
        player.play(name, text)

        then:
        player.tooLong == []

        where:
        [name, text, type] << plays()
    }

    def 'STOP is heard at every question that a transcript comes to, on every channel'() {
        when:
        def deaf = reached.findAll { question, way -> !stops(question[2], way) }.keySet().collect { "${it[0]}/${it[1]} on ${it[2].name()}" as String }
        int questions = reached.size()
        int channels = reached.keySet()*.get(2).toSet().size()

        then:
        deaf == []
        System.getProperty('play') || channels == Recorder.TYPES.size() && questions > 100
    }

    def 'what questionnaires may ask is what the slices answer, no more and no less'() {
        expect:
        service.bean(CapabilityTable).@capabilities.keySet() == Service.CATALOGUE.capabilities().keySet()
    }

    def 'what the engine plays alone is still there'() {
        expect:
        ENGINE_ONLY.keySet().every { only -> files('/flows/cerca/transcripts', 2).any { name(it) == only } }
    }

    private boolean stops(ChannelType type, List way) {
        def player = new JourneyPlayer(service, type)
        player.play(*way)
        player.says('STOP')
        def standing = service.person(player.person()).standing()
        Purpose.values().every { !standing.wants(it, type.name()) } &&
                service.conversation(player.person()).session()?.flow() in [null, 'stop']
    }

    private static List plays() {
        def only = System.getProperty('play')
        def all = files('/flows/cerca/transcripts', 2) + files('/journeys/primo-contatto-it.txt', 1)
        all.findAll { !ENGINE_ONLY.containsKey(name(it)) && (!only || name(it).contains(only)) && !it.toString().endsWith('.sms.txt') }
                .collectMany { path -> Recorder.TYPES.findAll { plays(path, it) }.collect { [name(path), Files.readString(of(path, it)), it] } }
    }

    /** {@code given solo telegram} keeps a journey to the channels that can. */
    private static boolean plays(Path path, ChannelType type) {
        def text = Files.readString(of(path, type))
        def solo = text.readLines().find { it.startsWith('given solo ') }
        (!solo || solo.contains(type.name())) && (type != ChannelType.SMS || !(text =~ /(?m)^> (\[.*]|\([ny]_.*\))$/))
    }

    private static Path of(Path path, ChannelType type) {
        def own = path.resolveSibling(path.fileName.toString().replaceFirst(/\.txt$/, ".${type.name()}.txt"))
        Files.exists(own) ? own : path
    }

    private static List<Path> files(String resource, int up) {
        def root = path(TranscriptsSpec.getResource(resource).toURI())
        up.times { root = root.parent }
        Files.walk(root).withCloseable { it.filter { it.toString().endsWith('.txt') && !(it.fileName.toString() =~ /\.\w+\.txt$/) }.sorted().toList() }
    }

    /** The flows are a folder while they are compiled and a jar once they are packaged; the jar stays open for all. */
    private static Path path(URI resource) {
        if (resource.scheme == 'jar') {
            try {
                FileSystems.newFileSystem(resource, [:])
            } catch (FileSystemAlreadyExistsException open) {
                FileSystems.getFileSystem(resource)
            }
        }
        Path.of(resource)
    }

    private static String name(Path path) {
        path.parent.fileName.toString() == 'transcripts' ? "${path.parent.parent.fileName}/${path.fileName}" : "${path.parent.fileName}/${path.fileName}"
    }
}
