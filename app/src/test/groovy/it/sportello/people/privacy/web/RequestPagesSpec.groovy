package it.sportello.people.privacy.web

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.Proof
import it.sportello.people.privacy.OpenRequest
import it.sportello.people.privacy.Request
import it.sportello.people.privacy.RequestState
import it.sportello.people.privacy.Requests
import it.sportello.platform.due.DueWork
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.Duration

@Stepwise
class RequestPagesSpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared operator = desk.as(Role.OPERATOR, [OFFICE])
    @Shared manager = desk.as(Role.MANAGER, [OFFICE])
    @Shared stranger = desk.as(Role.MANAGER, ['I452C000001'])
    @Shared auditor = desk.as(Role.AUDITOR, [])
    @Shared calls = desk.as(Role.CONTACT_CENTRE, [])
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared String path

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        person('ada', 'Ada Prova')
    }

    def "an operator opens a request for who is at the desk, and sees who must be recognised first"() {
        when:
        path = operator.post('/people/ada/data', [what: 'ERASE']).location
        def page = operator.get(path).page

        then:
        page.select('dl').text().contains('Da riconoscere')
        operator.post('/people/ada/data', [what: 'FORSE']).status == 422
        stranger.post('/people/ada/data', [what: 'ERASE']).status == 403
        calls.get('/people/ada/data').status == 403
        auditor.post('/people/ada/data', [what: 'ERASE']).status == 403

        and: 'asked again, it is the same request'
        operator.post('/people/ada/data', [what: 'ERASE']).location == path
    }

    def "an operator says who it is; only who directs an office decides"() {
        expect:
        manager.post("$path/approve", [:]).status == 409
        operator.post("$path/identify", [:]).status == 303
        operator.post("$path/approve", [:]).status == 403
        operator.post("$path/refuse", [refusal: 'REPEATED']).status == 403
        stranger.get(path).status == 403
        stranger.post("$path/approve", [:]).status == 403
        auditor.get(path).status == 200
        auditor.post("$path/approve", [:]).status == 403
        manager.post("$path/refuse", [refusal: 'FORSE']).status == 409
        manager.post("$path/refuse", [refusal: 'ERASED']).status == 409
    }

    def "who decides sees what goes and what stays, and confirms twice"() {
        given:
        def page = manager.get(path).page

        expect:
        page.select('tr:contains(Nome, indirizzi e scelte) td').first().text().contains('un indirizzo')
        !(page.select('tbody th').text() =~ /(?i)\b(tu|tue|tuoi|tua|te|sei|hai)\b/)
        page.select('tr:contains(Registro) td').last().text().contains('di nessuno')
        manager.post("$path/confirm", [sure: 'yes']).status == 409

        when:
        manager.post("$path/approve", [:])

        then:
        manager.post("$path/confirm", [:]).status == 422
        operator.post("$path/confirm", [sure: 'yes']).status == 403
        manager.post("$path/reconsider", [:]).status == 303
        manager.post("$path/approve", [:]).status == 303
        manager.post("$path/confirm", [sure: 'yes']).status == 303
        manager.post("$path/confirm", [sure: 'yes']).status == 409

        when:
        desk.bean(DueWork).tick()
        desk.bean(MovableClock).advance(Duration.ofMinutes(3))
        desk.bean(DueWork).tick()

        then:
        manager.get('/people/ada').status == 404
        manager.get(path).page.select('dl').text().contains('i suoi dati sono cancellati')
        manager.get('/people/requests').page.text().contains('tutto a posto')
        manager.get("/people/requests?office=$OFFICE&month=${java.time.YearMonth.now(java.time.ZoneId.of('Europe/Rome'))}").page.select('tbody th').text() == path.tokenize('/').last()
        stranger.get("/people/requests?office=$OFFICE").status == 403
    }

    def "whoever shows a document when the request is open already is recognised: nobody looks at it twice"() {
        given:
        person('cleo', 'Cleo Prova')
        def opened = operator.post('/people/cleo/data', [what: 'COPY']).location

        when:
        def again = operator.post('/people/cleo/data', [what: 'COPY', seen: 'yes']).location

        then:
        again == opened
        desk.bean(Requests).find(opened.tokenize('/').last()).get().state() == RequestState.ASKED
        operator.get(opened).page.select('form[action$=/identify]').empty
        manager.post("$opened/approve", [:]).status == 303
    }

    def "a copy is a page to print and a file to take away, for who directs an office"() {
        given:
        person('bea', 'Bea Prova')

        expect:
        operator.get('/people/bea/data/copy').status == 403
        operator.get('/people/bea/data/file').status == 403
        stranger.get('/people/bea/data/file').status == 403
        manager.get('/people/bea/data/copy').page.select('main').text().contains('Bea Prova')

        when:
        def file = manager.get('/people/bea/data/file')
        def json = new ObjectMapper().readValue(file.text as String, Map)

        then:
        json['Nome, indirizzi e scelte'].find { it['Come ti fai chiamare'] == 'Bea Prova' }
        json['Nome, indirizzi e scelte'].find { it['Indirizzo'] == 'telegram:bea' }
    }

    def "forty requests are two pages, the most urgent first, and what is late is said"() {
        given:
        (1..40).each { person("p$it", "Persona $it"); desk.bean(OpenRequest).open("p$it", Request.What.COPY, Request.Way.DESK, Proof.OPENID) }

        expect:
        manager.get('/people/requests').page.select('tbody tr').size() == 25
        manager.get('/people/requests?page=2').page.select('tbody tr').size() == 15
        stranger.get('/people/requests').page.select('tbody tr').size() == 0
        manager.get('/').page.text().contains('Copia dei dati (')

        when:
        desk.bean(MovableClock).advance(Duration.ofDays(31))
        manager = desk.as(Role.MANAGER, [OFFICE])

        then:
        manager.get('/people/requests').page.text().contains('40 richieste sono in ritardo')
    }

    def "the administrator decides how long data stays, and everybody reads it"() {
        given:
        administrator = desk.as(Role.ADMINISTRATOR, [])

        expect:
        manager.post('/people/retention', [kind: 'conversations', days: '365']).status == 403
        administrator.post('/people/retention', [kind: 'conversations', days: '3']).status == 422
        administrator.post('/people/retention', [kind: 'tutto', days: '365']).status == 404
        administrator.post('/people/retention', [kind: 'conversations', days: '730']).status == 303
        manager.get('/people/retention').page.select('tr:contains(conversazioni) td').first().text() == '2 anni'
        desk.visitor().get('/privacy').page.text().contains("Le conversazioni, dall'ultimo messaggio: 2 anni.")
    }

    private void person(String id, String name) {
        desk.bean(Contacts).add(Contact.newcomer(id, new Urn('telegram', id), desk.bean(MovableClock).instant()).withName(name).withOffice(OFFICE))
        desk.bean(Addresses).introduce([(new Urn('telegram', id)): id])
    }
}
