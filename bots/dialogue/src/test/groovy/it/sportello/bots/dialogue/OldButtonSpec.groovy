package it.sportello.bots.dialogue

import spock.lang.Specification

class OldButtonSpec extends Specification {

    def play = Playing.of(AnsweringSpec.MODE, AnsweringSpec.MODE_WORDS).begin()

    def 'a button of a question already answered says so, and the open question is put again'() {
        given:
        def video = play.payload('In video')
        play.says('al telefono')

        when:
        play.taps(video)

        then:
        play.turn.events().first() == new Event.OldButton('come')
        play.text() == 'Questa domanda è già chiusa. La tua risposta era: Al telefono.\nSei sicura?'
        play.turn.session().kept().mode == 'telefono'
    }

    def 'an impatient second tap changes nothing'() {
        given:
        def video = play.payload('In video')

        when:
        play.taps(video).taps(video)

        then:
        play.turn.session().node() == 'sicuro'
        play.turn.session().misses() == 0
    }

    def 'a button of another session, or a forged one, is old too'() {
        when:
        play.taps(payload)

        then:
        play.turn.events().first() == new Event.OldButton('')
        play.text() == 'Questo pulsante non vale più. Scrivi MENU per ricominciare.\nCome preferisci?'

        where:
        payload << ['a/s2/1/video', 'a/', 'a/s1/x/video', 'a/s1/99999999/video']
    }

    def 'an option that is not there chooses nothing'() {
        expect:
        play.taps(payload).turn.session().kept().mode == null
        play.turn.session().node() == 'come'

        where:
        payload << ['a/s1/1/aereo', 'a/s1/1/:77', 'a/s1/1/', 'a/s1/77/video']
    }
}
