package it.sportello.bots.dialogue

import spock.lang.Specification

class AnsweringSpec extends Specification {

    static final MODE = '''
        come: { ask: choice, keep: mode, options: [presenza, video, telefono], next: sicuro }
        sicuro: { ask: yes-no, keep: sure, next: fine }
        fine: { say: fine, end: completed }'''
    static final MODE_WORDS = '''
        come:
          ask: Come preferisci?
          why: Serve per la stanza.
          help: Puoi venire da noi.
          examples: Per esempio, telefono.
          presenza: In presenza
          video: In video
          telefono: Al telefono
          telefono.also: chiamata, telefonata
        sicuro.ask: Sei sicura?
        fine: "{mode_title}: {sure}"'''

    def play = Playing.of(MODE, MODE_WORDS).begin()

    def '"#said" chooses "#chosen"'() {
        expect:
        play.says(said).turn.session().kept().mode == chosen

        where:
        said             | chosen
        '1'              | 'presenza'
        ' 2. '           | 'video'
        '٣'              | 'telefono'
        'in VIDEO'       | 'video'
        'Al teléfono'    | 'telefono'
        'al'             | 'telefono'
        'telefonata'     | 'telefono'
        'video'          | 'video'
        'in video dai'   | 'video'
    }

    def '"#said" chooses nothing: it could be anything'() {
        expect:
        play.says(said).turn.session().node() == 'come'
        play.turn.events().first() == new Event.NotUnderstood('come', 1)

        where:
        said << ['4', '99', 'in', 'boh', '', '...', 'in video ma solo di mattina presto']
    }

    def 'a wrong answer brings the question again, then examples, then a person'() {
        when:
        play.says('boh')

        then:
        play.text() == 'Non ho capito.\nScegli una delle risposte, o scrivi il suo numero.\nCome preferisci?'

        when:
        play.says('boh')

        then:
        play.text().contains('Per esempio, telefono.')

        when:
        play.says('boh')

        then:
        play.turn.events().first() == new Event.NotUnderstood('come', 3)
        play.text() == 'Vuoi parlare con una persona?'
        play.choices()*.title() == ['Sì', 'No']
    }

    def 'who accepts the person gets one, and the question waits meanwhile'() {
        given:
        3.times { play.says('boh') }

        when:
        play.says('ok')

        then:
        play.turn.events() == [new Event.HandoverAsked('come')]
        play.turn.session().node() == 'come'
        play.turn.session().misses() == 0
    }

    def 'who declines the person, or answers at last, goes on'() {
        given:
        3.times { play.says('boh') }

        expect:
        play.says(said).turn.session().node() == node

        where:
        said          | node
        'no'          | 'come'
        '2'           | 'come'
        'al telefono' | 'sicuro'
    }

    def 'yes to the offer of a person is not yes to the question'() {
        given:
        play.says('1')
        def yes = play.payload('Sì')
        3.times { play.says('boh') }

        expect:
        play.payload('Sì') != yes
        play.says('sì').turn.events() == [new Event.HandoverAsked('sicuro')]
    }

    def 'zero asks for a person, except where a number is asked'() {
        expect:
        play.says('0').turn.events() == [new Event.HandoverAsked('come')]
        Playing.of('a: { ask: number, keep: n, min: 0, end: ok }', 'a.ask: Quanti?').begin().says('0')
                .turn.events().first().value() == '0'
    }

    def 'PERCHÉ, AIUTO and INDIETRO work at every question'() {
        expect:
        play.taps(Dialogue.WHY).text() == 'Serve per la stanza.\nCome preferisci?'
        play.taps(Dialogue.HELP).text() == 'Puoi venire da noi.\nRispondi alla domanda. Puoi anche scrivere INDIETRO, ' +
                'PERCHÉ, LINGUA, OPERATORE o STOP.\nCome preferisci?'
        play.taps(Dialogue.BACK).text() == 'Questa è la prima domanda.\nCome preferisci?'
        play.says('2').taps(Dialogue.WHY).text() == 'Serve per darti una risposta adatta.\nSei sicura?'
        play.taps(Dialogue.BACK).text() == 'Come preferisci?'
        !play.turn.session().kept().containsKey('mode')
        play.says('1').says('sì').text() == 'In presenza: yes'
    }

    def 'the flow may say its own words about an answer it cannot use'() {
        given:
        def play = Playing.of('a: { ask: number, keep: n, max: 9, end: ok }', 'a: { ask: "Quanti?", again: Conta fino a nove. }')

        expect:
        play.begin().says('tanti').text() == 'Conta fino a nove.\nQuanti?'
    }

    def 'more than nine choices come in pages, and the words of another page choose too'() {
        given:
        def play = Playing.of(DialogueSpec.JOBS, DialogueSpec.JOBS_WORDS).begin().says('x')
        play.answers(new Reply('found', [count: '12'], DialogueSpec.many(12)))

        expect:
        play.choices()*.title() == (1..8).collect { "Lavoro $it".toString() } + 'Altre scelte'

        when:
        def more = play.payload('Altre scelte')
        play.says(said ?: '9')

        then:
        play.choices()*.title() == ['Lavoro 9', 'Lavoro 10', 'Lavoro 11', 'Lavoro 12', 'Cerca altro', 'Altre scelte']
        play.taps(more).choices().first().title() == 'Lavoro 1'
        play.says('Lavoro 11').text() == 'Hai scelto Lavoro 11, cioè PA-11.'

        where:
        said << ['9', 'altro', 'Altre scelte']
    }

    def 'where there is no more to show, "altro" is an answer'() {
        given:
        def play = Playing.of('a: { ask: choice, keep: why, options: [lontano, altro], end: ok }',
                'a: { ask: "Perché?", lontano: È lontano, altro: Altro motivo }').begin()

        expect:
        play.hears(new Input.Said('m', 'altro', Dialogue.MORE, 'text', [:])).turn.events().first().value() == 'altro'
    }

    def 'a button of the page before still answers'() {
        given:
        def play = Playing.of(DialogueSpec.JOBS, DialogueSpec.JOBS_WORDS).begin().says('x')
        play.answers(new Reply('found', [count: '12'], DialogueSpec.many(12)))
        def first = play.payload('Lavoro 1')

        expect:
        play.says('9').taps(first).text() == 'Hai scelto Lavoro 1, cioè PA-1.'
    }

    def 'ids that fit no button travel as their place'() {
        given:
        def play = Playing.of(DialogueSpec.JOBS, DialogueSpec.JOBS_WORDS).begin().says('x')
        play.answers(new Reply('found', [count: '1'], [new Option('più di tre/parole', 'Cameriere')]))

        expect:
        play.payload('Cameriere') == 'a/s1/3/:0'
        play.taps('a/s1/3/:0').text() == 'Hai scelto Cameriere, cioè più di tre/parole.'
    }

    def 'a shared number answers a question for a telephone'() {
        given:
        def play = Playing.of('a: { ask: phone, keep: phone, end: ok }', 'a.ask: Che numero?').begin()

        expect:
        play.turn.events().last().asks() == 'contact'
        play.hears(new Input.Said('m', '', null, 'contact', [phone: '+39 333 1234567'])).turn.events().first().value() ==
                '+393331234567'
    }
}
