package it.sportello.bots.dialogue

import it.sportello.bots.dialogue.flow.FlowFile
import spock.lang.Specification

class ReadBackSpec extends Specification {

    static final FILE = '''
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '12', sections: [casa, lavoro] }
        nodes:
          benvenuto: { say: benvenuto, next: eta }
          eta: { ask: number, keep: age, section: casa, min: 14, max: 99, next: patente }
          patente: { when: { age: '>=18' }, ask: yes-no, keep: licence, section: lavoro, next: auto }
          auto: { when: { licence: 'yes' }, ask: yes-no, keep: car, section: lavoro, next: invito }
          invito: { say: invito, next: dove }
          dove: { ask: place, keep: place, section: casa, next: rileggi }
          rileggi: { ask: read-back, next: invia }
          invia: { call: questionnaires.send, next: fine }
          fine: { say: fine, end: sent }'''
    static final WORDS = '''
        benvenuto: "Ci vogliono {minutes} minuti."
        section:
          casa: { opening: Ora parliamo di te., title: Tu }
          lavoro: { opening: Ora parliamo di lavoro., title: Lavoro }
        eta: { ask: "Quanti anni hai?", label: Età }
        patente: { ask: "Hai la patente?", label: Patente }
        auto: { ask: "Hai un'auto?", label: Auto }
        invito: Ci siamo quasi.
        dove: { ask: "In che comune abiti?", label: Comune }
        fine: Grazie.'''

    def play = new Playing(FlowFile.read('scheda', ['flow.yml': FILE.stripIndent().strip().bytes,
                                                    'text.it.yml': WORDS.stripIndent().getBytes('UTF-8')]))

    def town(String code, String label) {
        assert play.called().name() == 'places.find'
        play.answers(Reply.of('one', [place: code, label: label]))
    }

    def atTheEnd() {
        play.begin().says('30').says('sì').says('no').says('cagliari')
        town('B354', 'Cagliari')
    }

    def 'each section opens once, and each question says how far one is'() {
        expect:
        play.begin().texts() == ['Ci vogliono 12 minuti.', 'Ora parliamo di te.', 'Domanda 1 di circa 4.\nQuanti anni hai?']
        play.says('30').texts() == ['Ora parliamo di lavoro.', 'Domanda 2 di circa 4.\nHai la patente?']
        play.says('no').texts() == ['Ci siamo quasi.', 'Domanda 3 di circa 3.\nIn che comune abiti?']
    }

    def 'who is too young is not asked about the licence'() {
        expect:
        play.begin().says('16').texts() == ['Ci siamo quasi.', 'Domanda 2 di circa 2.\nIn che comune abiti?']
    }

    def 'the name of a town is looked up: one, several to choose from, none'() {
        given:
        play.begin().says('16').says('Cagliari')

        expect:
        play.called().callId() == 's1/2/m2'
        play.called().args().text == 'Cagliari'

        when:
        play.answers(new Reply('several', [:], [new Option('B354', 'Cagliari'), new Option('B355', 'Cagli')]))

        then:
        play.text() == 'Quale di questi?\nIn che comune abiti?'
        play.choices()*.title() == ['Cagliari', 'Cagli']

        when: 'another name instead'
        play.says('Xyz').answers(Reply.of('none'))

        then:
        play.text().startsWith('Non ho capito.\nScrivi il nome di un comune italiano.')

        when:
        play.says('Cagli')
        town('B355', 'Cagli')

        then:
        play.turn.events().first() == new Event.Kept('dove', 'place', 'B355', 'Cagli', 'Cagli', 2)
    }

    def 'all answers are read back, a section a page'() {
        when:
        atTheEnd()

        then:
        play.text() == 'Controlla le tue risposte. Scegli quella da cambiare.\nTu'
        play.choices()*.title() == ['Età: 30', 'Comune: Cagliari', 'Va tutto bene', 'Altre scelte']

        when:
        play.taps(play.payload('Altre scelte'))

        then:
        play.text().endsWith('\nLavoro')
        play.choices()*.title() == ['Patente: Sì', 'Auto: No', 'Va tutto bene', 'Altre scelte']

        when:
        play.says('va tutto bene')

        then:
        play.called().name() == 'questionnaires.send'
        play.called().args().findAll { !it.key.endsWith('_title') } == [age: '30', licence: 'yes', car: 'no', place: 'B354']
    }

    def 'one answer is corrected, and the walk comes back without asking the others or repeating itself'() {
        given:
        atTheEnd()

        when:
        play.says('2')

        then:
        play.texts() == ['Domanda 4 di circa 4.\nIn che comune abiti?']

        when:
        play.says('olbia')
        town('G015', 'Olbia')

        then:
        play.texts() == ['Controlla le tue risposte. Scegli quella da cambiare.\nTu']
        play.choices()*.title().take(2) == ['Età: 30', 'Comune: Olbia']

        when: 'an earlier one'
        play.says('1').says('40')

        then:
        play.texts() == ['Controlla le tue risposte. Scegli quella da cambiare.\nTu']
    }

    def 'what a correction makes unreachable is not sent; what it makes reachable is asked, or known still'() {
        given:
        atTheEnd()

        when:
        play.says('1').says('16')

        then:
        play.choices()*.title() == ['Età: 16', 'Comune: Cagliari', 'Va tutto bene']

        when: 'of age again: what was answered before is an answer still'
        play.says('1').says('20')

        then:
        play.texts().size() == 1
        play.says('va tutto bene').called().args().findAll { !it.key.endsWith('_title') } ==
                [age: '20', licence: 'yes', car: 'no', place: 'B354']
    }

    def 'a question that a correction opens is asked, and then the walk comes back'() {
        given:
        play.begin().says('16').says('cagliari')
        town('B354', 'Cagliari')

        expect:
        play.says('1').says('18').text().endsWith('Hai la patente?')
        play.says('no').text().startsWith('Controlla le tue risposte.')
        play.says('ok').called().args().findAll { !it.key.endsWith('_title') } == [age: '18', licence: 'no', place: 'B354']
    }

    def 'who goes back from a correction finds the answer as it was'() {
        given:
        atTheEnd()

        expect:
        play.says('1').text().endsWith('Quanti anni hai?')
        play.taps(Dialogue.BACK).choices()*.title().first() == 'Età: 30'
    }

    def 'what the sheet holds of another way is neither read back nor sent'() {
        given:
        def play = new Playing(FlowFile.read('scheda', ['flow.yml': FILE.replace('benvenuto: { say: benvenuto', 'benvenuto: { call: questionnaires.open')
                .stripIndent().strip().bytes, 'text.it.yml': WORDS.stripIndent().getBytes('UTF-8')]))

        when:
        play.begin().answers(Reply.of('open').with([age: '16', licence: 'yes', car: 'yes', place: 'B354', place_title: 'Cagliari'], [:]))

        then:
        play.choices()*.title() == ['Età: 16', 'Comune: Cagliari', 'Va tutto bene']
    }

    def 'many answers come in pages that fit an SMS'() {
        given:
        def nodes = (1..12).collect { "d$it: { ask: text, keep: x$it, next: ${it < 12 ? "d${it + 1}" : 'rileggi'} }" }.join('\n')
        def words = (1..12).collect { "d$it: { ask: Cosa, label: Domanda numero $it }" }.join('\n')
        def play = Playing.of(nodes + '\nrileggi: { ask: read-back, next: fine }\nfine: { end: ok }', words).begin()

        when:
        12.times { play.says('una risposta abbastanza lunga da occupare spazio') }
        def seen = []
        for (int page = 0; page < 12 && !seen.containsAll((1..12).collect { "Domanda numero $it".toString() }); page++) {
            assert play.choices().size() <= 9
            assert (play.text() + play.choices()*.title().join('\n1 ')).length() <= 306
            seen.addAll(play.choices()*.title().findAll { it.contains(':') }*.split(':')*.first())
            play.taps(play.payload('Altre scelte'))
        }

        then:
        seen == (1..12).collect { "Domanda numero $it".toString() }
    }
}
