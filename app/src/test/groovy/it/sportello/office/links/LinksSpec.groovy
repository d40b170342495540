package it.sportello.office.links

import it.sportello.Desk
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.office.staff.Role
import it.sportello.office.tasks.MoveTask
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.TaskState
import it.sportello.office.tasks.Tasks
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.RecordChoice
import it.sportello.platform.api.ApiWorld
import it.sportello.platform.api.Program
import it.sportello.platform.due.DueWork
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** The page "Collegamenti": keys for programs that ask, addresses of programs that are told. */
@Stepwise
class LinksSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared ApiWorld world = new ApiWorld(desk)
    @Shared @AutoCleanup OtherSide other = new OtherSide()
    @Shared def administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared String secret

    def "an administrator makes a key, sees it once, and it opens"() {
        when:
        def made = administrator.post('/api-clients', [name: 'SIL di prova', scopes: ['offices.read']])
        def key = made.page.select('.sp-secret').text()

        then:
        made.status == 200
        key.startsWith('spk_')
        new Program(desk.url, key).get('/api/v1/offices').status == 200
        !administrator.get('/api-clients').text.contains(key)
        administrator.get('/api-clients').page.text().contains('SIL di prova')

        when: 'it is switched off'
        def id = key.tokenize('_')[1]
        administrator.post("/api-clients/$id/disable")

        then:
        new Program(desk.url, key).get('/api/v1/offices').status == 401

        when: 'it is renewed and switched on: only the new key opens'
        def renewed = administrator.post("/api-clients/$id/key").page.select('.sp-secret').text()
        administrator.post("/api-clients/$id/enable")

        then:
        new Program(desk.url, key).get('/api/v1/offices').status == 401
        new Program(desk.url, renewed).get('/api/v1/offices').status == 200
    }

    def "a form with mistakes comes back with a sentence beside the field"() {
        expect:
        with(administrator.post('/api-clients', [name: '', scopes: ['tutto']])) {
            status == 422
            page.select('.sp-error')*.text().toSet() == ['Scrivi il nome del programma, al massimo 100 caratteri.', 'Scegli che cosa può fare.'].toSet()
        }
        administrator.post('/api-clients/webhooks', [hookName: 'SIL', url: 'ftp://sil', types: ['task.opened']]).status == 422
    }

    def "nobody but an administrator sees the page"() {
        expect:
        desk.as(Role.MANAGER, ['CA']).get('/api-clients').status == 403
        desk.as(Role.OPERATOR, ['CA']).post('/api-clients', [name: 'Mio', scopes: ['offices.read']]).status == 403
    }

    def "what changes is told, signed so that the other side can check it"() {
        given:
        def page = administrator.post('/api-clients/webhooks', [hookName: 'SIL', url: other.url, types: ['task.opened', 'task.closed',
                'vacancy.published', 'vacancy.closed', 'contact.choices-changed']])
        secret = page.page.select('.sp-secret').text()

        when:
        open('uno')
        told()

        then:
        secret.startsWith('whsec_')
        with(other.took.last()) {
            body.contains('"type":"task.opened"')
            body.contains(ApiWorld.OFFICE)
            !body.contains('Chiama')
            headers['webhook-id'] == 'task.opened/uno'
            headers['webhook-signature'] == signed(it)
        }
        other.took.size() == 1
    }

    def "each thing is told once, in the order in which it happened"() {
        given:
        def before = other.took.size()
        def now = desk.bean(InstantSource).instant()

        when:
        desk.bean(MoveTask).to(TaskState.DONE, 'uno', 'Ada', 'Fatto.')
        told()
        def vacancy = PublishedVacancy.in(desk.bean(Vacancies), 'CA-77', now)
        told()
        PublishedVacancy.end(desk.bean(Vacancies), vacancy, VacancyState.WITHDRAWN, now)
        told()
        def contact = world.contact()
        desk.bean(RecordChoice).record(contact, Purpose.VACANCIES, true, 'Vuoi offerte?', 'k1')
        desk.bean(Contacts).change(contact) { it.withName('Altra') }
        told()

        then:
        other.took.drop(before).collect { it.headers['webhook-id'].tokenize('/').first() } ==
                ['task.closed', 'vacancy.published', 'vacancy.closed', 'contact.choices-changed']
    }

    def "while the other side is away it is shown what it does not know yet; when it is back it is told all, in order"() {
        given:
        other.answers = 503
        def before = other.took.size()

        when:
        ['due', 'tre', 'quattro'].each {
            open(it)
            told()
        }
        told()
        def page = administrator.get('/api-clients').page.text()

        then:
        page.contains('Provvisorio: 3 avvisi aspettano da ')
        page.contains('Risponde 503.')
        page.contains('non risponde')

        when: 'nothing is asked again before its time'
        def asked = other.asked.size()
        told()

        then:
        other.asked.size() == asked

        when:
        other.answers = 200
        later(Duration.ofMinutes(10))

        then:
        other.took.drop(before).collect { it.headers['webhook-id'] } == ['task.opened/due', 'task.opened/tre', 'task.opened/quattro']
        !administrator.get('/api-clients').page.text().contains('Provvisorio')
    }

    def "a redirect is not followed"() {
        given:
        other.answers = 302

        when:
        open('cinque')
        told()

        then:
        other.asked.every { it.path == '/avvisi' }
        administrator.get('/api-clients').page.text().contains('Risponde 302.')
    }

    def "after three days without an answer it is paused and somebody gets a task; one button tells all that waited"() {
        given:
        other.answers = 500

        when:
        4.times { later(Duration.ofHours(25)) }
        def page = administrator.get('/api-clients').page

        then:
        page.text().contains('in pausa')
        desk.bean(Tasks).waiting(Task.ANY_OFFICE).count { it.kind() == 'webhook' } == 1

        and: 'every page of staff says so'
        administrator.get('/away').page.text().contains('non prende i nostri avvisi')
        !desk.visitor().get('/status').page.text().contains('Collegamento')

        when:
        other.answers = 200
        def again = page.select('form[action$=/again]').attr('action')
        administrator.post(again)
        told()

        then:
        other.took.any { it.headers['webhook-id'] == 'task.opened/cinque' }
        !administrator.get('/api-clients').page.text().contains('Provvisorio')
    }

    private void open(String id) {
        desk.bean(Tasks).open(Task.open(id, ApiWorld.OFFICE, 'call-back', null, 'Chiama la persona.', Instant.parse('2027-01-10T09:00:00Z')))
    }

    private void told() { desk.bean(DueWork).tick() }

    private void later(Duration by) {
        desk.bean(MovableClock).advance(by)
        told()
    }

    private String signed(Map asked) {
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.substring('whsec_'.length()).decodeBase64(), 'HmacSHA256'))
        'v1,' + mac.doFinal("${asked.headers['webhook-id']}.${asked.headers['webhook-timestamp']}.${asked.body}".getBytes('UTF-8')).encodeBase64()
    }
}
