package it.sportello.bots.dialogue

import it.sportello.bots.dialogue.answers.AnswerTypes
import it.sportello.bots.dialogue.flow.FlowFile
import it.sportello.bots.dialogue.words.Words
import spock.lang.Specification

/** Whatever is asked and whatever comes instead: the reason, then an example, then a person; and the question stays open. */
class RefusalSpec extends Specification {

    static final CHOSEN = ['choice', 'several']

    def 'a #kind where #type is due, in #language'() {
        given:
        def options = type in CHOSEN ? 'options: [si, no], ' : ''
        def file = "spec: 1\nlanguage: it\nexpires: 3d\nquestionnaire: { minutes: '5' }\nnodes:\n" +
                "  a: { ask: $type, ${type == 'read-back' ? '' : 'keep: x, '}${options}next: b }\n  b: { end: ok }"
        def play = new Playing(FlowFile.read('prova', ['flow.yml': file.toString().bytes,
                                                       'text.it.yml': 'a: { ask: "Cosa?", si: Questo, no: Quello }'.bytes])).begin([:], language)
        def examples = Words.find(language, "examples.$type".toString()).get()

        when:
        3.times { said ->
            play.hears(new Input.Said("m$said", '', null, kind, [:]))
            if (said < 2) {
                def reason = play.text() - Words.find(language, 'again').get() - 'Cosa?' - examples
                assert said == 1 ? play.text().contains(examples) : !play.text().contains(examples)
                assert reason.strip().length() > 5
            }
        }

        then:
        play.turn.events().first() == new Event.NotUnderstood('a', 3)
        play.text() == Words.find(language, 'person').get()
        play.turn.session().node() == 'a'

        where:
        [type, kind, language] << [AnswerTypes.names().sort(), ['sticker', 'location'], ['it', 'ar']].combinations()
    }
}
