package it.sportello.bots.flows

import it.sportello.bots.dialogue.flow.FlowFolders
import spock.lang.Specification

/** Italian that everybody reads: the Gulpease index (GULP, 1988), 60 is easy for who finished middle school. */
class PlainWordsSpec extends Specification {

    static final FLOWS = FlowFolders.onClasspath(PlainWordsSpec.classLoader)

    def 'the words of #flow.name are plain'() {
        given:
        def texts = flow.texts().byLanguage().it.findAll { key, text -> !key.endsWith('.also') && text.contains(' ') }.values()

        expect:
        gulpease(texts.join('\n')) >= 60

        where:
        flow << FLOWS
    }

    def 'no message of #flow.name has a sentence of more than 25 words, or names what is nobody else\'s business'() {
        expect:
        flow.texts().byLanguage().it.values().every { text ->
            text.split(/[.!?:\n]/).every { it.split(/\s+/).size() <= 25 } && !(text =~ /(?i)disab|invalid|68\/99|categori/)
        }

        where:
        flow << FLOWS
    }

    static double gulpease(String text) {
        def words = text.split(/[^\p{L}\p{N}]+/).findAll { it }
        def sentences = text.split(/[.!?\n]+/).findAll { it.trim() }.size()
        89 + (300 * sentences - 10 * words.sum { it.length() }) / words.size()
    }
}
