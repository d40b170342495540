package it.sportello.bots.flows

import it.sportello.bots.dialogue.flow.FlowFolders
import it.sportello.templates.Gulpease
import spock.lang.Specification

/** Italian that everybody reads: the Gulpease index (GULP, 1988), 60 is easy for who finished middle school. */
class PlainWordsSpec extends Specification {

    static final FLOWS = FlowFolders.onClasspath(PlainWordsSpec.classLoader)

    def 'the words of #flow.name are plain; the hardest sentences are printed'() {
        given:
        def joined = Gulpease.joined(flow.texts().byLanguage().it)
        def score = Gulpease.of(joined)

        when:
        println "Gulpease $score  ${flow.name()}\n" + Gulpease.worst(joined, 3).collect { "  ${Gulpease.of(it)}  $it" }.join('\n')

        then:
        score >= Gulpease.FLOOR

        where:
        flow << FLOWS
    }

    def 'no message of #flow.name has a sentence of more than 25 words, in any language, or names what is nobody else\'s business'() {
        expect:
        flow.texts().byLanguage().collectMany { language, texts ->
            texts.findAll { key, text -> !key.endsWith('.also') }
                    .collectMany { key, text -> Gulpease.tooLong(text).collect { "$language $key: $it" } }
        } == []
        flow.texts().byLanguage().it.values().every { text -> !(text =~ /(?i)disab|invalid|68\/99|categori/) }

        where:
        flow << FLOWS
    }
}
