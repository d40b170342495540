package it.sportello.bots.dialogue.lint

import it.sportello.bots.dialogue.flow.FlowFile
import it.sportello.bots.dialogue.words.BrokenFlow
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** Each folder of {@code broken/} is a flow with one mistake, and {@code problems.txt} what the editor is told. */
class BrokenFlowsSpec extends Specification {

    static final CATALOGUE = Catalogue.read('capabilities.yml', '''
        places.find:
          one: { values: [place, label] }
          several: { options: yes }
          none: {}'''.stripIndent().getBytes('UTF-8'))

    def 'the editor of #folder.fileName is told what is wrong, and where'() {
        expect:
        problems(folder) as Set == Files.readAllLines(folder.resolve('problems.txt')) as Set

        where:
        folder << folders()
    }

    def 'the lint of one flow is not louder for the mistakes of another'() {
        given:
        def good = FlowFile.read('good', ['flow.yml': 'spec: 1\nlanguage: it\nexpires: 3d\nnodes:\n  a: { say: x, end: ok }'.bytes,
                                          'text.it.yml': 'x: Ciao.'.bytes])

        expect:
        FlowLint.check([good], CATALOGUE).empty
    }

    static List<Path> folders() {
        Files.list(Path.of(BrokenFlowsSpec.getResource('/broken').toURI())).withCloseable { it.sorted().toList() }
    }

    private static List<String> problems(Path folder) {
        try {
            FlowLint.check([FlowFile.read(folder)], CATALOGUE)*.toString()
        } catch (BrokenFlow broken) {
            [broken.message]
        }
    }
}
