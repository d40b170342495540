package it.sportello.bots.dialogue

import spock.lang.Specification

class LanguageSpec extends Specification {

    static final OTHERS = ['text.fr.yml': '''
        come: { ask: "Comment ?", presenza: Sur place, video: En vidéo, telefono: Par téléphone }''']

    def play = Playing.of(AnsweringSpec.MODE, AnsweringSpec.MODE_WORDS, OTHERS)

    def 'a person is answered in the language of the session, and in Italian where words are missing'() {
        expect:
        play.begin([:], 'fr').text() == 'Comment ?'
        play.choices()*.title() == ['Sur place', 'En vidéo', 'Par téléphone']
        play.says('boh').text().startsWith("Je n'ai pas compris.")
        play.says('en video').text() == 'Sei sicura?'
        play.choices()*.title() == ['Oui', 'Non']
    }

    def 'a language nobody wrote is answered in Italian'() {
        expect:
        play.begin([:], 'sq').text() == 'Come preferisci?'
        play.says('boh').text().startsWith('Non ho capito.')
    }

    def 'a change of language puts the open question again, and the buttons of before still answer'() {
        given:
        play.begin()
        def video = play.payload('In video')

        when:
        play.turn = Dialogue.again(play.flow, play.turn.session(), 'fr', Playing.NOW)

        then:
        play.text() == 'Comment ?'
        play.taps(video).turn.session().kept().mode == 'video'
        play.turn.session().language() == 'fr'
    }

    def 'what is kept as language is spoken from there on'() {
        given:
        def play = Playing.of('a: { ask: choice, keep: language, options: [it, fr], next: b }\nb: { say: b, end: ok }',
                'a: { ask: "Che lingua?", it: Italiano, fr: Francese }\nb: Ciao.', ['text.fr.yml': 'b: Salut.'])

        expect:
        play.begin().says('francese').text() == 'Salut.'
    }

    def 'the words of a person answer in every language'() {
        given:
        def flow = Playing.of('a: { ask: yes-no, keep: a, end: ok }', 'a.ask: Va bene?')

        expect:
        flow.begin([:], language).says(said).turn.events().first().value() == kept

        where:
        language | said          | kept
        'it'     | 'SI'          | 'yes'
        'it'     | 'va bene'     | 'yes'
        'it'     | 'no grazie'   | 'no'
        'en'     | 'Yes'         | 'yes'
        'fr'     | "d'accord"    | 'yes'
        'ar'     | 'نعم'         | 'yes'
        'ar'     | 'لا شكرا'     | 'no'
        'ar'     | '٢'           | 'no'
    }
}
