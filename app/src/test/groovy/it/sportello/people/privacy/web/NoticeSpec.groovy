package it.sportello.people.privacy.web

import it.sportello.Desk
import it.sportello.templates.Gulpease
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class NoticeSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()

    private String text() { desk.visitor().get('/privacy').page.select('main').text() }

    def "whoever opens it reads #what"() {
        expect:
        text().contains(words)

        where:
        what                                   | words
        'whom messages on WhatsApp pass'       | 'da WhatsApp, che è di Meta, e da Twilio'
        'whom SMS pass'                        | 'dal tuo operatore telefonico e da Twilio'
        'whom messages on Telegram pass'       | 'Se usi Telegram: da Telegram'
        'that they may leave the Union'        | "lavorano anche fuori dall'Unione europea"
        'what does not go by itself'           | 'oggi il programma non li cancella da solo'
        'for how long a conversation stays'    | 'Le conversazioni, dall\'ultimo messaggio: un anno.'
        'for how long the list of a day stays' | '14 giorni'
        'how to see or erase it all'           | 'scrivi I MIEI DATI. Hai una risposta entro 30 giorni.'
        'what of a STOP outlives it'           | 'resta un\'impronta cifrata del tuo indirizzo'
        'how to stop'                          | 'scrivi STOP'
        'to whom to complain'                  | 'reclamo al Garante'
    }

    def "it is plain to read"() {
        given:
        def lines = desk.visitor().get('/privacy').page.select('main p, main li')*.text()

        expect:
        Gulpease.of(lines.join('\n')) >= Gulpease.FLOOR
        lines.collectMany { it.split(/(?<=[.:!?]) /).toList() }.every { it.split(/\s+/).size() <= Gulpease.LONGEST }
    }
}
