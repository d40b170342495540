package it.sportello.bots.dialogue

import spock.lang.Specification

class KnownAnswerSpec extends Specification {

    static final WORDS = '''
        dove.ask: In quale comune?
        come: { ask: "Come?", video: In video, telefono: Al telefono }
        fine: "{town}, {mode_title}"'''

    Playing play(String known) {
        Playing.of("""
            dove: { ask: text, keep: town, $known next: come }
            come: { ask: choice, keep: mode, $known options: [video, telefono], next: fine }
            fine: { say: fine, end: ok }""".toString(), WORDS)
    }

    def 'what is known already is shown, not asked again'() {
        given:
        def play = play('').begin([town: 'Cagliari', mode: 'video'])

        expect:
        play.text() == 'Ho già questa risposta: Cagliari. Va bene?'
        play.choices()*.title() == ['Sì', 'No']
        play.says('sì').text() == 'Ho già questa risposta: In video. Va bene?'
        play.says('sì').text() == 'Cagliari, In video'
    }

    def 'what is known but wrong is asked'() {
        given:
        def play = play('').begin([town: 'Cagliari'])

        expect:
        play.says('no').text() == 'In quale comune?'
        play.says('Olbia').turn.session().kept().town == 'Olbia'
    }

    def 'who corrects at once is understood'() {
        expect:
        play('').begin([town: 'Cagliari']).says('Olbia').turn.session().kept().town == 'Olbia'
    }

    def 'a flow may take what it is given without a word'() {
        expect:
        play('known: skip,').begin([town: 'Cagliari', mode: 'video']).text() == 'Cagliari, In video'
    }

    def 'a flow may ask all the same'() {
        expect:
        play('known: ask,').begin([town: 'Cagliari']).text() == 'In quale comune?'
    }

    def 'a given value that is no answer is asked for'() {
        expect:
        play('known: skip,').begin([town: 'Cagliari', mode: 'astronave']).text() == 'Come?'
    }

    def 'who goes back to a known answer is asked'() {
        given:
        def play = play('').begin([town: 'Cagliari']).says('sì')

        expect:
        play.taps(Dialogue.BACK).text() == 'In quale comune?'
    }
}
