package it.sportello.people.privacy.web

import it.sportello.Desk
import it.sportello.templates.Gulpease
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class NoticeSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared @AutoCleanup Desk writing = new Desk('smtp.url': 'smtps://utente:segreta@smtp.posta.example', 'mail.from': 'sportello@example.org',
            'public.url': 'https://cpi.example.org')

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
        'what a score is and is not'           | 'Il punteggio non decide niente: decide una persona.'
        'that answering is free'               | 'Rispondere ai questionari è libero.'
    }

    def "who carries our letters is named where letters are sent, and only there"() {
        expect:
        !text().contains('e-mail')

        when:
        def said = writing.visitor().get('/privacy').page.select('main').text()

        then:
        said.contains("Se ricevi le nostre e-mail: dal servizio di posta dell'ente, smtp.posta.example, e da quello che usi tu.")
        said.contains('usa il collegamento in fondo a ogni lettera')
        !said.contains('segreta')
    }

    def "it is plain to read"() {
        given:
        def lines = writing.visitor().get('/privacy').page.select('main p, main li')*.text()

        expect:
        Gulpease.of(lines.join('\n')) >= Gulpease.FLOOR
        lines.collectMany { it.split(/(?<=[.:!?]) /).toList() }.every { it.split(/\s+/).size() <= Gulpease.LONGEST }
    }
}
