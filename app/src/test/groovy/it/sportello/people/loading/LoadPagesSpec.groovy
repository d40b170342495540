package it.sportello.people.loading

import it.sportello.Desk
import it.sportello.jobs.applications.Application
import it.sportello.jobs.applications.ApplicationState
import it.sportello.jobs.applications.Applications
import it.sportello.office.staff.Role
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.InstantSource

class LoadPagesSpec extends Specification {

    static final OFFICE = 'B354C000001'
    static final ABOUT = [office: OFFICE, source: 'estrazione di prova', basis: 'PUBLIC_TASK']

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared manager = desk.as(Role.MANAGER, [OFFICE])
    @Shared operator = desk.as(Role.OPERATOR, [OFFICE])
    @Shared stranger = desk.as(Role.MANAGER, ['I452C000001'])

    def setupSpec() {
        assert administrator.post('/offices', [code: OFFICE, name: 'Cagliari', address: '', town: 'Cagliari', phone: '', email: '',
                hours: '', towns: 'B354', patron: '', cap: '', verified: '', version: '0']).status == 303
    }

    def "a manager brings a list, sees what it would do, lets it in, and finds a person on one page"() {
        when:
        def brought = manager.post('/people/load', ABOUT + [text: 'Cognome;Nome;Cellulare\nRossi;Ada;3331234567\nVerdi;;12'])
        def shown = manager.get(brought.location)

        then:
        brought.status == 303
        shown.page.select('dt:contains(Persone nuove) + dd').text() == '1'
        shown.page.text().contains('Riga 3: il numero di telefono non è giusto')

        when:
        manager.post(brought.location + '/start')

        then:
        new PollingConditions(timeout: 20).eventually { assert manager.get(brought.location).text.contains('Nessuno ha ricevuto messaggi') }

        when:
        def found = operator.follow('/people', [words: 'ross ad']).page.select('tbody a')
        desk.bean(Applications).add(new Application('CA-1', found.attr('href').split('/').last(), 'Cameriere', '2026-0000001', 'call',
                desk.bean(InstantSource).instant(), ApplicationState.RECEIVED, desk.bean(InstantSource).instant()))
        def page = operator.get(found.attr('href')).page

        then:
        found.text() == 'Ada Rossi'
        page.text().contains('+393331234567')
        page.text().contains('estrazione di prova')
        page.text().contains('Cameriere (2026-0000001)')
        operator.follow('/people', [words: '2026-0000001']).page.select('tbody a').text() == 'Ada Rossi'
        operator.follow('/people', [words: '333 123 4567']).page.select('tbody a').text() == 'Ada Rossi'

        and: 'not for another office'
        stranger.get(found.attr('href')).status == 403
        stranger.follow('/people', [words: 'rossi']).page.text().contains('Non ho trovato nessuno')
        stranger.get(brought.location).status == 403
    }

    def "who goes back from a person finds who was found: what was looked for stands in no address, and is nobody else's to read"() {
        when:
        def sent = operator.post('/people', [words: 'ross ad'])
        def cookie = sent.header('set-cookie')

        then: 'the page is read, not sent'
        [sent.status, sent.location] == [303, '/people/found']
        cookie.toLowerCase().contains('httponly')
        cookie.contains('Max-Age=600')
        !cookie.contains('ross')
        2.times { assert operator.get('/people/found').page.select('tbody a').text() == 'Ada Rossi' }
        operator.get('/people/found').page.select('#words').attr('value') == 'ross ad'

        and: 'with another account the same cookie says nothing'
        stranger.cookies.cookieStore.add(desk.url, operator.cookies.cookieStore.cookies.find { it.name == 'sportello-search' })
        stranger.get('/people/found').location == '/people'
        manager.get('/people/found').location == '/people'

        and: 'and nobody has touched it'
        operator.get('/people').page.select('tbody a').empty
    }

    def "only who manages an office brings a list, and for an office of theirs"() {
        expect:
        ['/people/load'].every { operator.get(it).status == 403 }
        operator.post('/people/load', ABOUT + [text: 'Nome\nAda']).status == 403
        stranger.post('/people/load', ABOUT + [text: 'Nome\nAda']).status == 422
        desk.visitor().get('/people').status == 303
    }

    def "what is missing is said beside its field: #field"() {
        when:
        def answer = manager.post('/people/load', ABOUT + [text: 'Nome\nAda'] + [(field): value])

        then:
        answer.status == 422
        !answer.page.select("#$field-error").text().empty

        where:
        field    | value
        'office' | ''
        'source' | ' '
        'basis'  | 'BECAUSE'
        'text'   | 'Nome'
    }

    def "a body of fifty megabytes is refused, explained and journalled, and nothing is loaded"() {
        when:
        def answer = manager.post('/people/load', ABOUT + [text: 'a' * 50_000_000])

        then:
        answer.status == 413
        answer.page.text().contains('Il massimo è 1 MB')
        administrator.get('/journal').page.select('tbody tr').text().contains('Richiesta troppo grande rifiutata')
    }

    def "two columns cannot hold the same: it is said, and what was chosen stays to be put right"() {
        given:
        def path = manager.post('/people/load', ABOUT + [text: 'Cognome;Nome;Soprannome\nVerdi;Ugo;Ughetto']).location

        when:
        def answer = manager.post(path + '/columns', [column: ['FAMILY', 'GIVEN', 'GIVEN']])

        then:
        answer.status == 422
        answer.page.select('#columns ~ [role=alert]').text().startsWith('Due colonne contengono la stessa cosa: Nome.')
        answer.page.select('#column-2 [selected]').attr('value') == 'GIVEN'
        manager.post(path + '/columns', [column: ['FAMILY', 'GIVEN', 'NONE']]).status == 303
    }

    def "where nobody would come in, nothing can be let in"() {
        given:
        def path = manager.post('/people/load', ABOUT + [text: 'Cognome;Nome;Cellulare\nVerdi;;12']).location

        expect:
        manager.get(path).page.select("form[action=$path/start]").empty
        manager.get(path).page.text().contains("Non c'è nessuno da caricare")
    }

    def "when a list is in, the lines that were left out are still there to be read"() {
        given:
        def path = manager.post('/people/load', ABOUT + [text: 'Cognome;Nome;Cellulare\nNeri;Eva;3331234599\nVerdi;;12']).location

        when:
        manager.post(path + '/start')

        then:
        new PollingConditions(timeout: 20).eventually { assert manager.get(path).text.contains('Nessuno ha ricevuto messaggi') }
        manager.get(path).page.select('#refused + ul').text() == 'Riga 3: il numero di telefono non è giusto'
    }

    def "lists that nobody decided of are listed for who directs their office, until somebody does"() {
        given:
        def path = manager.post('/people/load', ABOUT + [source: 'elenco dimenticato', text: 'Cognome;Nome\nVerdi;Ugo\nVerdi;Ada']).location

        when:
        def row = manager.get('/people/load').page.select('tr:contains(elenco dimenticato)')

        then:
        row.select('th a').attr('href') == path
        row.select('td[data-label=Righe]').text() == '2'
        row.select('td[data-label=File]').text() == 'testo incollato'
        row.select('td[data-label="Chi lo ha portato"]').text().startsWith('Persona')
        stranger.get('/people/load').page.select('tbody tr').empty

        when:
        manager.post(row.select('form').attr('action'))

        then:
        manager.get('/people/load').page.select('tr:contains(elenco dimenticato)').empty
    }

    def "ten minutes later what was looked for is forgotten"() {
        given:
        assert operator.follow('/people', [words: 'rossi']).page.select('#words').attr('value') == 'rossi'

        when:
        desk.bean(MovableClock).advance(Duration.ofMinutes(11))

        then:
        operator.get('/people/found').location == '/people'
    }

    def "who looks for a single letter is asked for more"() {
        expect:
        operator.follow('/people', [words: 'a']).status == 422
        operator.get('/people/none').status == 404
    }
}
