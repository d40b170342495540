package it.sportello.office.audit

import it.sportello.Desk
import it.sportello.office.journal.automation.Automation
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class AutomationPagesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared manager = desk.as(Role.MANAGER, ['CA'])

    def "what the service decides by itself is listed, with its version, and what came of it"() {
        given:
        desk.bean(Automation).tell('guess-language', 'fr', 'person-1', 'event-1')
        desk.bean(Automation).tell('guess-language', 'fr', 'person-1', 'event-1')

        when:
        def page = administrator.get('/automation').page

        then:
        page.select('section h2')*.text() == ["Chi riceve un'offerta", 'Forse è la stessa persona', 'Lavoro detto a parole', 'Lingua del primo messaggio',
                                             'Ordine delle offerte trovate', 'Punteggio dei questionari', 'Riconoscere chi non vuole messaggi']
        page.text() =~ /OpenNLP, frasi [0-9a-f]{8}/
        page.select('tbody tr').size() == 1
        page.select('tbody tr').text().contains('fr')
        page.select('tbody td[data-label="Accettato da"]').text() == 'nessuno: vale da sola'
        !page.text().contains('person-1')
        page.select('section')[3].text().contains('1 volta')
    }

    def "an administrator turns one off and on again, and the journal says who did; what protects a choice stays on"() {
        expect:
        administrator.post('/automation/follow-wish/off').status == 303
        !desk.bean(Automation).on('follow-wish')
        administrator.get('/automation').page.select('section')[2].text().contains('Spenta')
        administrator.post('/automation/follow-wish/on').status == 303
        desk.bean(Automation).on('follow-wish')
        administrator.post('/automation/recognise-stop/off').status == 409
        administrator.post('/automation/nothing/off').status == 409
        desk.bean(Automation).on('recognise-stop')

        and:
        def said = administrator.get('/journal?kind=AUTOMATION_SWITCHED').page.select('tbody tr')*.text()
        said.size() == 4
        said.last().contains('funzione follow-wish') && said.last().contains('spento') && said.last().contains('Amministratore')
    }

    def "others may neither look nor switch"() {
        expect:
        manager.get('/automation').status == 403
        manager.post('/automation/follow-wish/off').status == 403
        desk.bean(Automation).on('follow-wish')
        desk.visitor().get('/automation').status == 303
    }
}
