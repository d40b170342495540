package it.sportello.bots.dialogue

import spock.lang.Specification

class SeveralSpec extends Specification {

    def play = Playing.of('''
        lingue: { ask: several, keep: langs, optional: yes, max: 3, options: [it, fr, ar, en], next: fine }
        fine: { say: fine, end: ok }''', '''
        lingue: { ask: "Che lingue parli?", it: Italiano, fr: Francese, ar: Arabo, en: Inglese }
        fine: "{langs}: {langs_title}"''').begin()

    def taps(String title) { play.taps(play.payload(title), title) }

    def 'each tap takes an answer or gives it back, and shows what is taken so far'() {
        expect:
        play.choices()*.title() == ['Italiano', 'Francese', 'Arabo', 'Inglese']

        when:
        taps('Arabo')

        then:
        play.text().contains('Hai scelto: Arabo')
        play.choices()*.title() == ['Italiano', 'Francese', '✓ Arabo', 'Inglese', 'Fatto']

        when:
        taps('Italiano')
        taps('✓ Arabo')
        taps('Inglese')
        taps('Fatto')

        then:
        play.turn.events().first() == new Event.Kept('lingue', 'langs', 'it,en', 'Italiano, Inglese', 'Italiano, Inglese', 1)
        play.text() == 'it,en: Italiano, Inglese'
    }

    def 'in one message "#said" is the whole answer'() {
        expect:
        play.says(said).text() == "$kept" as String

        where:
        said                    | kept
        '1 3 4'                 | 'it,ar,en: Italiano, Arabo, Inglese'
        '1, 3 e 4'              | 'it,ar,en: Italiano, Arabo, Inglese'
        '4,1'                   | 'it,en: Italiano, Inglese'
        '١ و٣'                  | 'it,ar: Italiano, Arabo'
        'italiano e francese'   | 'it,fr: Italiano, Francese'
    }

    def 'one number takes one, more numbers end it, words end it too'() {
        expect:
        play.says('2').text().contains('Hai scelto: Francese')
        play.says('1, 3').text().startsWith('it,fr,ar')
    }

    def 'too many are refused with the reason, and what was taken stays'() {
        expect:
        play.says('1 2 3 4').text().startsWith('Non ho capito.\nPuoi scegliere al massimo 3.')
        play.says('1').says('2').says('3').says('4').text().contains('Puoi scegliere al massimo 3.')
        play.says('fatto').text() == 'it,fr,ar: Italiano, Francese, Arabo'
    }

    def 'who prefers not to answer is not asked for more'() {
        expect:
        play.says('salta').turn.events().first().value() == '-'
    }

    def 'a sticker or a voice note is no choice'() {
        expect:
        play.hears(new Input.Said('m', '', null, kind, [:])).text().startsWith('Non ho capito.\nScegli una o più risposte')

        where:
        kind << ['sticker', 'voice']
    }
}
