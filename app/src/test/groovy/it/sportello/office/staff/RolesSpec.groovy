package it.sportello.office.staff

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.OfficeDraft
import it.sportello.office.offices.Offices
import it.sportello.office.places.Places
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant

/** Which page is for whom. Each slice adds its rows here. */
class RolesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared
    Map<String, Object> visitors

    def setupSpec() {
        visitors = [anonymous: desk.visitor(), operator: desk.as(Role.OPERATOR), manager: desk.as(Role.MANAGER),
                    administrator: desk.as(Role.ADMINISTRATOR)]
    }

    def "#path answers #anonymous to a stranger, #operator to an operator, #manager to a manager, #administrator to an administrator"() {
        expect:
        visitors.anonymous.get(path).status == anonymous
        visitors.operator.get(path).status == operator
        visitors.manager.get(path).status == manager
        visitors.administrator.get(path).status == administrator

        where:
        path              | anonymous | operator | manager | administrator
        '/'               | 303       | 200      | 200     | 200
        '/login'          | 200       | 303      | 303     | 303
        '/account'        | 303       | 200      | 200     | 200
        '/accounts'       | 303       | 403      | 403     | 200
        '/accounts/new'   | 303       | 403      | 403     | 200
        '/accounts/nobody' | 303      | 403      | 403     | 404
        '/journal'        | 303       | 403      | 403     | 200
        '/journal/export' | 303       | 403      | 403     | 200
        '/automation'     | 303       | 403      | 403     | 200
        '/api-clients'    | 303       | 403      | 403     | 200
        '/status'         | 200       | 200      | 200     | 200
        '/health'         | 200       | 200      | 200     | 200
        '/webjars/bootstrap-italia/css/bootstrap-italia.min.css' | 200 | 200 | 200 | 200
        '/assets/sportello.css' | 200 | 200      | 200     | 200
        '/broadcasts'      | 303      | 200      | 200     | 200
        '/broadcasts/new'  | 303      | 200      | 200     | 200
        '/broadcasts/none' | 303      | 404      | 404     | 404
        '/broadcasts/none/preview' | 303 | 404   | 404     | 404
        '/broadcasts/prices' | 303    | 403      | 200     | 200
        '/conversations'   | 303      | 200      | 200     | 200
        '/conversations/none' | 303   | 404      | 404     | 404
        '/nowhere'        | 404       | 404      | 404     | 404
    }

    def "a province works for the offices whose seat is there, also for one opened later; a region for all"() {
        given:
        def names = { role, offices -> desk.account(role, offices).signedIn(Optional.of(desk.bean(OfficeNames))) }
        save('B354C000001', 'Cagliari', 'B354')

        expect:
        names(Role.PROVINCE, ['CA']).offices() == ['B354C000001']
        names(Role.PROVINCE, ['SS']).offices() == []
        !names(Role.PROVINCE, ['SS']).mayWork('B354C000001')

        when:
        save('I452C000001', 'Sassari', 'I452')

        then:
        names(Role.PROVINCE, ['SS']).offices() == ['I452C000001']
        names(Role.REGION, []).with { it.mayWork('I452C000001') && it.mayWork(null) && it.manages() && !it.administers() }
        !names(Role.PROVINCE, ['SS']).mayWork(null)
        names(Role.PROVINCE, ['SS']).manages()
    }

    def "an administrator makes an account for a province and one for the contact centre, and the list says for whom they work"() {
        given:
        save('B354C000001', 'Cagliari', 'B354')

        when:
        def none = visitors.administrator.post('/accounts', [name: 'Piero Provincia', email: 'piero@ente.example', role: Role.PROVINCE])
        def made = visitors.administrator.post('/accounts', [name: 'Piero Provincia', email: 'piero@ente.example', role: Role.PROVINCE, province: 'CA'])
        visitors.administrator.post('/accounts', [name: 'Carla Centralino', email: 'carla@ente.example', role: Role.CONTACT_CENTRE, offices: 'CA'])
        def rows = visitors.administrator.get('/accounts').page.select('tbody tr')*.text()

        then:
        none.status == 422
        none.page.select('#province-error').text() == 'Scegli la provincia.'
        made.status == 200
        rows.any { it.contains('Piero Provincia') && it.contains('provincia di CA') }
        rows.any { it.contains('Carla Centralino') && it.contains('Centralino tutti') }

        when: 'those of one office'
        desk.account(Role.OPERATOR, ['B354C000001'], 'Clara Cagliari')
        def narrowed = visitors.administrator.get('/accounts?office=B354C000001').page.select('tbody th').eachText()

        then:
        narrowed.contains('Clara Cagliari')
        !narrowed.contains('Piero Provincia')
    }

    def "the contact centre finds a person of any office and sees what a booking takes; an auditor sees all and has no button"() {
        given:
        def maria = desk.bean(Contacts).add(Contact.newcomer('maria', new Urn('tel', '+393331234567'), Instant.EPOCH)
                .withName('Maria').withOffice('lontano').withLanguage('it'))
        desk.bean(Addresses).introduce([(new Urn('tel', '+393331234567')): maria.id()])

        when:
        def calls = desk.as(Role.CONTACT_CENTRE, [])
        def found = calls.follow('/people', [words: '333 1234567'])
        def seen = calls.get('/people/maria')
        def audited = desk.as(Role.AUDITOR, []).get('/people/maria')

        then:
        found.page.select('tbody th').text() == 'Maria'
        seen.page.select('h2')*.text() == ['Chi è', 'Dove la raggiungiamo']
        seen.page.select('.sp-facts dt')*.text() == ['Ufficio', 'Lingua']
        audited.page.select('h2')*.text().containsAll(['Chi è', 'Che cosa possiamo mandarle', 'Che cosa è successo'])
        audited.page.select('body.sp-reads').size() == 1
        visitors.operator.get('/people/maria').status == 403
    }

    def "a search is the only form an auditor may send: nothing changes, and the page says why"() {
        given:
        def auditor = desk.as(Role.AUDITOR, [])

        when:
        def pressed = auditor.post('/brake/press')

        then:
        pressed.status == 403
        pressed.page.select('h1').text() == 'Non hai il permesso'
        auditor.follow('/people', [words: 'Maria']).status == 200
    }

    private void save(String code, String name, String town) {
        def draft = new OfficeDraft(code, name, '', town, '', '', '', '', '', 'it', '', '', '')
        def office = (draft.read(desk.bean(Places), 0) as OfficeDraft.Reading.Understood).office()
        desk.bean(Offices).save(office)
    }

    def "an operator and a manager cannot change accounts either"() {
        given:
        def victim = desk.account(Role.OPERATOR)

        expect:
        ['operator', 'manager'].every { role ->
            ['/accounts', "/accounts/$victim.id", "/accounts/$victim.id/disable", "/accounts/$victim.id/enable",
             "/accounts/$victim.id/password"].every { visitors[role].post(it, [name: 'X']).status == 403 }
        }
        desk.bean(StaffMembers).find(victim.id()).get() == victim
    }
}
