package it.sportello.office.offices

import it.sportello.Desk
import it.sportello.office.staff.Role
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class OfficePagesSpec extends Specification {

    static final CAGLIARI = [code: 'B354C000001', name: 'Cagliari', address: 'via Prova 1', town: 'Cagliari', phone: '070 000000',
                             email: 'cpi@ente.example', hours: 'lun-ven 9-12', towns: 'B354 H118', patron: '30/10 San Saturnino',
                             languages: ['it', 'en'], cap: '50', verified: '2026-11-22', version: '0']

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared operator = desk.as(Role.OPERATOR, ['B354C000001'])

    def "an administrator writes an office, an operator reads it"() {
        when:
        def made = administrator.post('/offices', CAGLIARI)

        then:
        made.status == 303
        made.location.endsWith('/offices/B354C000001')
        operator.get('/offices').page.select('tbody tr').size() == 1
        operator.get('/offices/B354C000001').page.text().contains('30/10 San Saturnino')
        operator.get('/offices/B354C000001').page.select('a[href$=/edit]').empty
        ['/offices/new', '/offices/import', '/offices/B354C000001/edit'].every { operator.get(it).status == 403 }
        ['/offices', '/offices/import', '/offices/B354C000001'].every { operator.post(it, CAGLIARI).status == 403 }
        desk.visitor().get('/offices').status == 303
        administrator.get('/offices/none').status == 404
    }

    def "what is wrong is said beside its field, and nothing is lost"() {
        when:
        def answer = administrator.post('/offices', CAGLIARI + [code: 'I452C000001', hours: 'sempre', town: 'Atlantide'])

        then:
        answer.status == 422
        answer.page.select('#hours-error').text().contains('orari')
        answer.page.select('#town-error').text().contains('comune della sede')
        answer.page.select('#hours').attr('value') == 'sempre'
        answer.page.select('#name').attr('value') == 'Cagliari'
    }

    def "of two who edit, the second is told to look again; a taken code is refused"() {
        given:
        def form = administrator.get('/offices/B354C000001/edit').page
        def version = form.select('input[name=version]').attr('value')

        expect:
        administrator.post('/offices/B354C000001', CAGLIARI + [version: version, address: 'via Nuova 2']).status == 303
        administrator.post('/offices/B354C000001', CAGLIARI + [version: version, address: 'via Vecchia 3']).status == 409
        administrator.get('/offices/B354C000001').page.text().contains('via Nuova 2')
        administrator.post('/offices', CAGLIARI).status == 422
    }

    def "a file is loaded whole or not at all"() {
        given:
        def head = 'code;name;address;town;phone;email;hours;towns\n'

        when:
        def refused = administrator.post('/offices/import', [csv: head + 'I452C000001;Sassari;;I452;;;;\nX;Nuoro;;F979;;;;\n'])

        then:
        refused.status == 422
        refused.page.select('[role=alert]').text().contains('Riga 3')
        administrator.get('/offices/I452C000001').status == 404

        when:
        def loaded = administrator.post('/offices/import', [csv: head + 'I452C000001;Sassari;;I452;;;;\n'])

        then:
        loaded.status == 200
        loaded.page.text().contains('Uffici nuovi: 1')
        administrator.get('/offices/I452C000001').status == 200
    }

    def "an operator takes a task and says it is done; another office's stays closed"() {
        given:
        def due = desk.bean(InstantSource).instant() + Duration.ofHours(4)
        desk.bean(Tasks).open(Task.open('c/t1', 'B354C000001', 'call-back', 'c1', 'Richiama la persona <b>oggi</b>', due))
        desk.bean(Tasks).open(Task.open('c/t2', 'I452C000001', 'call-back', 'c2', 'Richiama', due))

        expect:
        operator.get('/tasks').page.select('tbody th span').text() == 'Richiama la persona <b>oggi</b>'
        operator.get('/tasks?office=I452C000001').status == 403
        operator.post('/tasks/claim', [task: 'c/t2']).status == 403
        operator.post('/tasks/claim', [task: 'c/t1']).status == 303
        operator.get('/tasks').page.select('input[name=outcome]').size() == 1
        administrator.post('/tasks/done', [task: 'c/t1', outcome: 'x']).status == 409
        operator.post('/tasks/done', [task: 'c/t1', outcome: 'Richiamata']).status == 303
        operator.post('/tasks/done', [task: 'c/t1', outcome: 'ancora']).status == 409
        operator.get('/tasks').page.text().contains('Nessun compito qui')
        operator.post('/tasks/claim', [task: 'none']).status == 404
        desk.visitor().get('/tasks').status == 303
    }

    def "where one's own offices have nothing to do, the list opens at what belongs to none"() {
        given:
        def due = desk.bean(InstantSource).instant() + Duration.ofHours(4)

        when:
        desk.bean(Tasks).open(Task.open('c/t3', Task.ANY_OFFICE, 'call-back', 'c3', 'Di nessun ufficio', due))

        then:
        operator.get('/tasks').page.select('tbody th span').text() == 'Di nessun ufficio'

        when:
        desk.bean(Tasks).open(Task.open('c/t4', 'B354C000001', 'call-back', 'c4', 'Di Cagliari', due + Duration.ofDays(1)))

        then:
        operator.get('/tasks').page.select('tbody th span').text() == 'Di Cagliari'
    }
}
