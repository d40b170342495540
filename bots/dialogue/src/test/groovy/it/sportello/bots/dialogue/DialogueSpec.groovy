package it.sportello.bots.dialogue

import spock.lang.Specification

class DialogueSpec extends Specification {

    def 'a flow asks, keeps the answer, and goes on'() {
        given:
        def play = Playing.of('''
            eta: { ask: number, keep: age, min: 1, max: 120, next: fine }
            fine: { say: fine, end: completed }''', '''
            eta.ask: Quanti anni hai?
            fine: "Hai {age} anni."''')

        when:
        play.begin()

        then:
        play.text() == 'Quanti anni hai?'
        play.turn.session().node() == 'eta'

        when:
        play.says('ho 33 anni')

        then:
        play.turn.events() == [new Event.Kept('age', '33'), new Event.Said('Hai 33 anni.', [], null),
                               new Event.Ended('completed')]
        play.turn.session() == null
    }
}
