package it.sportello.jobs.vacancies

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.applications.ApplyForVacancy
import it.sportello.office.offices.Office
import it.sportello.office.offices.Offices
import it.sportello.office.offices.OpeningHours
import it.sportello.office.offices.Remit
import it.sportello.office.offices.Seat
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import org.jsoup.Jsoup
import org.jsoup.parser.Parser
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.Instant

@Stepwise
class VacancyPagesSpec extends Specification {

    static final String OFFICE = 'B354C999999'

    @Shared @AutoCleanup Desk desk = new Desk('public.url': 'http://lavoro.example')
    @Shared def operator
    @Shared def stranger
    @Shared String code

    def setupSpec() {
        desk.bean(Offices).save(new Office(OFFICE, 'Prova', new Seat('Via Prova 1', 'B354', 'CA', null),
                new it.sportello.office.offices.Desk('', '', OpeningHours.UNKNOWN, ['it']), new Remit([] as Set, 0, null), 0))
        operator = desk.as(Role.OPERATOR, [OFFICE])
        stranger = desk.visitor()
    }

    def "an operator's form with mistakes comes back with a sentence beside the field"() {
        when:
        def answer = operator.post('/vacancies', form(title: '', place: 'Atlantide'))
        def page = Jsoup.parse(answer.text)

        then:
        answer.status == 422
        page.select('#title-error').text() == "Scrivi il titolo dell'offerta."
        page.select('#place-error').text() == 'Scegli il comune dove si lavora.'
        page.select('#employer').val() == 'Trattoria Inventata'
    }

    def "an operator writes a vacancy, and the same form sent twice makes one"() {
        when:
        def first = operator.post('/vacancies', form())
        def second = operator.post('/vacancies', form())
        code = (first.headers['location'][0]).tokenize('/').last()

        then:
        first.status == 303
        code ==~ /CA-\d+/
        second.headers['location'] == first.headers['location']
        Jsoup.parse(operator.get('/vacancies').text).select('tbody tr').size() == 1
    }

    def "nobody else sees it before it is published"() {
        expect:
        stranger.get("/offerte/$code").status == 404
        stranger.get("/vacancies/$code").status == 303
        desk.as(Role.OPERATOR, ['altro']).get("/vacancies/$code").status == 403
        Jsoup.parse(operator.get("/vacancies/$code").text).text().contains('da pubblicare entro 24 ore')
    }

    def "publishing before verifying is refused with a sentence"() {
        expect:
        operator.post("/vacancies/$code/publish", [version: 1]).status == 409
    }

    def "it is verified, published, and everybody can read it, machines too"() {
        expect:
        operator.post("/vacancies/$code/verify", [version: 1]).status == 303
        operator.post("/vacancies/$code/verify", [version: 1]).status == 409
        operator.post("/vacancies/$code/publish", [version: 2]).status == 303

        when:
        def page = Jsoup.parse(stranger.get("/offerte/$code").text)
        def posting = new ObjectMapper().readValue(page.select('script[type=application/ld+json]').first().data(), Map)

        then:
        page.select('h1').text() == 'Cameriera o cameriere, Cagliari'
        posting.'@type' == 'JobPosting'
        posting.employmentType == ['FULL_TIME', 'TEMPORARY']
        posting.jobLocation.address.addressLocality == 'Cagliari'
        posting.url == "http://lavoro.example/offerte/$code"
        posting.description == 'Servizio ai <tavoli> & al banco.'
    }

    def "it is found by words, and in the feed of its office"() {
        when:
        def feed = stranger.get("/uffici/$OFFICE/offerte.atom", [Accept: 'application/atom+xml'])

        then:
        Jsoup.parse(stranger.get('/offerte?q=cameriere+a+Cagliari').text).select('tbody tr').size() == 1
        Jsoup.parse(stranger.get('/offerte?q=categorie+protette').text).text().contains('parlare con una persona')
        feed.status == 200
        Jsoup.parse(feed.text, Parser.xmlParser()).select('entry > title').text() == 'Cameriera o cameriere, Cagliari'
    }

    def "its applications are listed, and taken one step further"() {
        given:
        desk.bean(Contacts).add(Contact.newcomer('contatto1', Urn.of('telegram:1'), Instant.now()).withAge(Contact.Age.ADULT))
        desk.bean(ApplyForVacancy).apply(code, 'contatto1', 'call1', 'it', Instant.now())

        expect:
        operator.post("/vacancies/$code/applications", [contact: 'contatto1', state: 'SUITABLE']).status == 303
        operator.post("/vacancies/$code/applications", [contact: 'contatto1', state: 'WITHDRAWN']).status == 409
        operator.post("/vacancies/$code/applications", [contact: 'contatto1', state: 'HIRED']).status == 409
        Jsoup.parse(operator.get("/vacancies/$code/applications").text).select('td[data-label=Stato]').text() == 'Idonea'
    }

    def "closed, its page says so with 410 and it is found no more"() {
        expect:
        operator.post("/vacancies/$code/close", [version: 3, known: 'yes', interviewed: 3, selected: 1, hired: 1]).status == 303
        stranger.get("/offerte/$code").status == 410
        Jsoup.parse(stranger.get('/offerte?q=cameriere').text).select('tbody tr').empty
    }

    def "one reserved by L. 68/99 never has a public page"() {
        given:
        def reserved = operator.post('/vacancies', form(key: 'altro', flags: ['reserved'])).headers['location'][0].tokenize('/').last()
        operator.post("/vacancies/$reserved/verify", [version: 1])

        expect:
        operator.post("/vacancies/$reserved/publish", [version: 2]).status == 303
        stranger.get("/offerte/$reserved").status == 404
        !stranger.get("/uffici/$OFFICE/offerte.atom", [Accept: 'application/atom+xml']).text.contains(reserved)
    }

    private static Map form(Map with = [:]) {
        [title: 'Cameriera o cameriere', description: 'Servizio ai <tavoli> & al banco.', occupation: 'cameriere',
         employer: 'Trattoria Inventata', place: 'Cagliari', contract: 'FIXED_TERM', hours: 'FULL_TIME', positions: '2',
         validThrough: '2099-12-31', source: 'employer', offices: [OFFICE], key: 'modulo-1'] + with
    }
}
