package it.sportello.bots.dialogue

import it.sportello.bots.dialogue.flow.FlowFile
import spock.lang.Specification

class QuestionnaireSpec extends Specification {

    static final FILE = '''
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '12', sections: [lavoro, altro] }
        starts: { keyword: scheda }
        nodes:
          apri: { call: questionnaires.open, next: mestiere }
          mestiere: { ask: choice, keep: trade, section: lavoro, optional: yes, options: [cuoco, barista], next: anni }
          anni: { say: intro, ask: number, keep: years, section: lavoro, optional: yes, min: 0, max: 60, next: dove }
          dove: { ask: text, keep: town, known: skip, section: altro, next: fine }
          fine: { say: fine, end: sent }'''
    static final WORDS = '''
        mestiere: { ask: "Che lavoro fai?", cuoco: Cuoco, barista: Barista }
        intro: Parliamo degli anni.
        anni: { ask: "Da quanti anni?", why: Serve per capire. }
        dove.ask: Dove abiti?
        progress: ""
        fine: Grazie.'''

    def play = new Playing(flow())

    static flow(String name = 'scheda', String file = FILE) {
        FlowFile.read(name, ['flow.yml': file.stripIndent().strip().bytes, 'text.it.yml': WORDS.stripIndent().getBytes('UTF-8')])
    }

    def open(Map answered = [:], Map known = [:]) {
        play.begin().answers(Reply.of('open').with(answered, known))
    }

    def 'it is begun by its keyword, or by its payload with or without an invitation'() {
        given:
        def starts = flow().starts()

        expect:
        starts.byKeyword('scheda').get() == [start: 'scheda']
        starts.byPayload('q_scheda').get() == [start: 'q_']
        starts.byPayload('q_scheda_k3_9').get() == [start: 'q_', invitation: 'k3_9']
        starts.byPayload('q_scheda-imprese').empty
        starts.byPayload('q_').empty
        flow('scheda-imprese').starts().byPayload('q_scheda-imprese_7').get().invitation == '7'
        Playing.flow('a: { end: ok }', '{}').starts().byPayload('q_prova').empty
    }

    def 'an answer says its question, the words shown, the words said and its step'() {
        when:
        open().says('faccio il barista')

        then: 'what is no answer is told too'
        play.turn.events().first() == new Event.NotUnderstood('mestiere', 1)

        when:
        play.says('barista')

        then:
        play.turn.events().first() == new Event.Kept('mestiere', 'trade', 'barista', 'Barista', 'barista', 2)
        play.turn.events().first().toString() == 'Kept[mestiere, trade, 2]'
    }

    def 'who prefers not to answer says so by a choice, a number or words'() {
        given:
        open()

        expect:
        play.choices()*.title() == ['Cuoco', 'Barista', 'Preferisco non dirlo']

        when:
        said.startsWith('a/') ? play.taps(play.payload('Preferisco non dirlo'), 'Preferisco non dirlo') : play.says(said)

        then:
        play.turn.events().first().value() == '-'
        play.turn.events().first().title() == 'Preferisco non dirlo'
        play.text() == 'Da quanti anni?\nSe preferisci non dirlo, scrivi SALTA.'

        where:
        said << ['a/', '3', '-', 'salta', 'Preferisco non rispondere']
    }

    def 'where a number is asked there is nothing to number, so the words say how'() {
        given:
        open().says('1')

        expect:
        play.choices().empty
        play.says('3').turn.events().first().value() == '3'
        play.taps(Dialogue.BACK).says('salta').turn.events().first().value() == '-'
    }

    def 'who must answer cannot prefer not to'() {
        expect:
        open([trade: 'cuoco', years: '1']).says('salta').turn.events().first().value() == 'salta'
        open([trade: 'cuoco', years: '1']).says('-').turn.events().first() == new Event.NotUnderstood('dove', 1)
    }

    def 'what was answered before is passed over, with all that is said before it'() {
        expect:
        open(answered).texts() == texts

        where:
        answered                                | texts
        [:]                                     | ['Che lavoro fai?']
        [trade: 'cuoco']                        | ['Parliamo degli anni.', 'Da quanti anni?\nSe preferisci non dirlo, scrivi SALTA.']
        [trade: '-', years: '-']                | ['Dove abiti?']
        [trade: 'cuoco', years: '3', town: 'X'] | ['Grazie.']
        [trade: 'fornaio']                      | ['Che lavoro fai?']
        [trade: 'cuoco', years: '99']           | ['Parliamo degli anni.', 'Da quanti anni?\nSe preferisci non dirlo, scrivi SALTA.']
    }

    def 'who goes back comes to what was answered before, and answers anew'() {
        given:
        open([trade: 'cuoco', years: '3'])

        expect:
        play.taps(Dialogue.BACK).text().startsWith('Da quanti anni?')
        play.taps(Dialogue.BACK).text() == 'Che lavoro fai?'
        play.says('2').says('4').says('Olbia').turn.events().last() == new Event.Ended('sent')
    }

    def 'what is known from elsewhere is shown for confirmation, or taken as the flow says'() {
        given:
        open([:], [trade: 'cuoco', town: 'Olbia', years: '-'])

        expect:
        play.text() == 'Ho già questa risposta: Cuoco. Va bene?'

        when:
        play.says('sì')

        then: 'a silence elsewhere is no answer here'
        play.turn.events().first() == new Event.Kept('mestiere', 'trade', 'cuoco', 'Cuoco', 'sì', 2)
        play.text().startsWith('Da quanti anni?')

        when:
        play.says('2')

        then: 'taken without a word of the person'
        play.turn.events()[1] == new Event.Kept('dove', 'town', 'Olbia', 'Olbia', '', 3)
        play.text() == 'Grazie.'
    }

    def 'an answer given here weighs more than what is known from elsewhere'() {
        expect:
        open([trade: 'barista'], [trade: 'cuoco']).turn.session().values().trade == 'barista'
        play.text().startsWith('Da quanti anni?')
    }

    def 'a pause ends it kindly and says how to go on'() {
        when:
        open().says('1').taps(Dialogue.PAUSE)

        then:
        play.turn.session() == null
        play.text() == 'Va bene, ci fermiamo qui. Le tue risposte restano. Per continuare scrivi SCHEDA.'
        play.turn.events().last() == new Event.Ended('paused')
    }

    def 'who leaves after an answer for something else hears that the answers stay'() {
        given:
        open()

        expect:
        Dialogue.leaving(play.flow, play.turn.session()) == ''
        play.says('1')
        Dialogue.leaving(play.flow, play.turn.session()) == 'Le tue risposte restano. Per continuare scrivi SCHEDA.'
    }

    def 'a flow that is no questionnaire keeps nothing, so a pause there is a word like any other'() {
        given:
        def play = Playing.of('a: { ask: text, keep: x, next: b }\nb: { end: ok }', 'a.ask: Cosa?').begin()

        expect:
        Dialogue.leaving(play.flow, play.turn.session()) == ''
        play.hears(new Input.Said('m', 'pausa', Dialogue.PAUSE, 'text', [:])).turn.events().first().value() == 'pausa'
    }

    def 'asking for help or why is told: the office sees which questions are hard'() {
        expect:
        open().taps(payload).turn.events().first() == new Event.Helped('mestiere', with)

        where:
        payload       | with
        Dialogue.HELP | 'help'
        Dialogue.WHY  | 'why'
    }
}
