package it.sportello.people.merging

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.applications.Application
import it.sportello.jobs.applications.ApplicationState
import it.sportello.jobs.applications.Applications
import it.sportello.office.staff.Role
import it.sportello.office.tasks.Tasks
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.InstantSource
import java.time.LocalDate

@Stepwise
class MergePagesSpec extends Specification {

    static final OFFICE = 'B354C000001'

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared operator = desk.as(Role.OPERATOR, [OFFICE])
    @Shared manager = desk.as(Role.MANAGER, [OFFICE])
    @Shared colleague = desk.as(Role.OPERATOR, [OFFICE])
    @Shared stranger = desk.as(Role.OPERATOR, ['I452C000001'])

    def setupSpec() {
        assert administrator.post('/offices', [code: OFFICE, name: 'Cagliari', address: '', town: 'Cagliari', phone: '', email: '',
                hours: '', towns: 'B354', patron: '', cap: '', verified: '', version: '0']).status == 303
        person('ada', 'telegram:1', [])
        person('bis', 'tel:+393331234567', [new Choice(Purpose.SURVEYS, '*', false, now(), 'stop/it', 'k')])
        desk.bean(Applications).add(new Application('CA-1', 'bis', 'Cameriere', '2026-0000001', 'call', now(), ApplicationState.RECEIVED, now()))
    }

    def "the page of a person says that another has the same name and birth date, and leads to both beside each other"() {
        when:
        def line = operator.get('/people/ada').page.select('a:contains(Forse è la stessa)')
        def preview = operator.get(line.attr('href')).page

        then:
        after(preview, 'Indirizzi') == 'Telegram 1, SMS +393331234567'
        after(preview, 'Domande sul servizio') == 'no, non vuole'
        after(preview, 'Candidature') == 'Resta tutto, insieme'
        preview.select('tr:has(th:contains(Candidature)) td')*.text()[1] == 'Cameriere (2026-0000001)'
        !preview.text().contains('Compila un questionario')

        and: 'nothing has happened yet'
        operator.get('/people/bis').status == 200
        stranger.get('/people/ada/merge?with=bis').status == 403
        operator.get('/people/ada/merge?with=nobody').status == 404
    }

    def "an operator looks for the other by phone"() {
        expect:
        operator.post('/people/ada/merge/find', [words: '333 123 4567']).page.select('main li a').attr('href') == '/people/ada/merge?with=bis'
        operator.post('/people/ada/merge/find', [words: 'x']).status == 422
    }

    def "merged, either is found as one person with everything; the figures are what they were"() {
        given:
        def figures = figures()

        when:
        def merged = operator.post('/people/ada/merge', [other: 'bis'])
        def page = operator.get(merged.location).page

        then:
        merged.location == '/people/ada'
        operator.get('/people/bis').location == '/people/ada'
        page.text().contains('+393331234567')
        page.text().contains('Cameriere (2026-0000001)')
        page.text().contains('Domande sul servizio: no, non vuole')
        operator.follow('/people', [words: 'rossi']).page.select('tbody a')*.attr('href') == ['/people/ada']
        operator.follow('/people', [words: '2026-0000001']).page.select('tbody a')*.attr('href') == ['/people/ada']
        figures == this.figures()
    }

    def "divided again, both are there, and the figures are what they were"() {
        given:
        def figures = figures()
        def form = operator.get('/people/ada/merge').page.select('form[action$=undo] input[name=merge]').attr('value')

        expect:
        stranger.post('/people/ada/merge/undo', [merge: form]).status == 403
        operator.post('/people/ada/merge/undo', [merge: 'none']).status == 404
        operator.post('/people/ada/merge/undo', [merge: form]).status == 303
        operator.post('/people/ada/merge/undo', [merge: form]).status == 409
        operator.get('/people/bis').status == 200
        !operator.get('/people/ada').page.text().contains('+393331234567')
        figures == this.figures()
    }

    def "merging and dividing stand in the journal under both people, and in the register of what is automatic who took the suggestion"() {
        when:
        def journal = administrator.get('/journal?kind=PEOPLE_MERGED').page.select('tbody tr')*.text()
        def taken = administrator.get('/automation').page.select('tbody tr').findAll { it.text().contains('Forse è la stessa persona') }

        then:
        def merged = journal.findAll { it.contains('Fatto') && it.contains('unione') }
        def divided = journal.findAll { it.contains('Fatto') && it.contains('divisione') }
        people(merged).size() == 2
        people(divided) == people(merged)
        [merged, divided]*.size() == [2, 2]
        journal.count { it.contains('Rifiutato') && it.contains('divisione') } == 4
        taken.collect { it.select('td[data-label="Accettato da"]').text() } == ['Persona 2']
        taken.collect { it.select('td[data-label=Versione]').text() } == ['regole 1']
    }

    def "a task made from the page of a person is in the office's list and on the page"() {
        expect:
        operator.post('/people/ada/tasks', [doing: 'CALL', sentence: 'Chiedi il diploma', due: LocalDate.now().minusDays(9).toString()]).status == 422
        operator.post('/people/ada/tasks', [doing: 'CALL', sentence: 'Chiedi il diploma', due: LocalDate.now().plusDays(9).toString()]).status == 303
        stranger.post('/people/ada/tasks', [doing: 'CALL', sentence: 'x', due: LocalDate.now().plusDays(9).toString()]).status == 403
        operator.get('/people/ada').page.text().contains('Chiamare: Chiedi il diploma')
        operator.get('/tasks?doing=call').page.select('tbody th')*.text() == ['Chiedi il diploma Maria Rossi']
        operator.get('/tasks?doing=see').page.text().contains('Nessun compito di questo tipo')

        when:
        def id = desk.bean(Tasks).ofPerson('ada').first().id()
        operator.post('/tasks/claim', [task: id])

        then:
        operator.post('/tasks/done', [task: id, result: 'CAME']).page.select("[name=result] ~ .sp-error").text() == "Scegli com'è andata."
        def dayless = operator.post('/tasks/done', [task: id, result: 'NOT_REACHED', outcome: 'risponde la segreteria', doing: 'call', page: 1])
        dayless.status == 422
        dayless.page.select('[name=again] ~ .sp-error').text().startsWith('Scrivi il giorno in cui riprovare')
        dayless.page.select('[name=outcome]')*.attr('value') == ['risponde la segreteria']
        dayless.page.select('[name=result] [selected]')*.attr('value') == ['NOT_REACHED']
        dayless.page.select('#doing [selected]')*.attr('value') == ['call']
        operator.post('/tasks/done', [task: id, result: 'REACHED', outcome: 'lo porta lunedì']).status == 303
        operator.get('/people/ada').page.text().contains("«Chiedi il diploma» L'ho raggiunta")
    }

    def "a restricted note is read by who wrote it and by who directs the office, and its words are nowhere else"() {
        when:
        operator.post('/people/ada/notes', [kind: 'RESTRICTED', text: 'segreto di prova'])
        operator.post('/people/ada/notes', [kind: 'GENERAL', text: 'porta il curriculum'])

        then:
        [operator, manager].every { it.get('/people/ada/notes').page.text().contains('segreto di prova') }
        [colleague, administrator].every { !it.get('/people/ada/notes').page.text().contains('segreto di prova') }
        colleague.get('/people/ada/notes').page.text().contains('porta il curriculum')
        [operator, manager, colleague].every { !it.get('/people/ada').text.contains('segreto') && !it.get('/people/bis/merge?with=ada').text.contains('segreto') }
        stranger.get('/people/ada/notes').status == 403
        operator.post('/people/ada/notes', [kind: 'GENERAL', text: ' ']).status == 422
        operator.post('/people/ada/notes', [kind: 'GENERAL', text: 'x' * 2001]).status == 422

        when:
        def form = operator.get('/people/ada/notes').page.select('article:contains(segreto)')
        def change = [note: form.select('input[name=note]').attr('value'), version: '1', text: 'segreto corretto']

        then:
        colleague.post('/people/ada/notes/change', change).status == 404
        manager.post('/people/ada/notes/change', change).status == 409
        operator.post('/people/ada/notes/change', change).status == 303
        operator.post('/people/ada/notes/change', change).status == 409
        operator.get('/people/ada/notes').page.select('article:contains(corretto) details li').text().contains('segreto di prova')
    }

    private static Set<String> people(List<String> rows) { rows.collect { (it =~ /persona (\S+)/)[0][1] as String } as Set }

    private Map<String, Integer> figures() {
        [applicants: desk.bean(Applications).count('CA-1')]
    }

    private static String after(def page, String what) { page.select("tr:has(th:contains($what)) td")*.text().last() }

    private def now() { desk.bean(InstantSource).instant() }

    private void person(String id, String urn, List<Choice> choices) {
        desk.bean(Contacts).add(new Contact(id, 0, null, 'it', OFFICE, null, Contact.Audience.CITIZEN, Contact.Age.ADULT,
                [Urn.of(urn)], choices, now()))
        desk.bean(it.sportello.people.contacts.Addresses).introduce([(Urn.of(urn)): id])
        desk.bean(Records).save(new PersonRecord(id, 0, 'Rossi', 'Maria', null, LocalDate.of(1980, 1, 1),
                new Origin('prova', Origin.Basis.PUBLIC_TASK, null, now())))
    }
}
