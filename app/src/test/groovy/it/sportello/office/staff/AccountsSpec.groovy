package it.sportello.office.staff

import it.sportello.TestStore
import it.sportello.office.staff.mongo.MongoStaffMembers
import spock.lang.Shared
import spock.lang.Specification

class AccountsSpec extends Specification {

    @Shared
    TestStore store = new TestStore()
    @Shared
    Passwords passwords = new Passwords(store.ids)

    def members = new MongoStaffMembers(store)
    def opening = new OpenAccount(members, passwords, store.ids)
    def changing = new ChangeAccount(members, passwords, store.ids)

    def cleanup() { store.clear() }

    def "an account is found by its e-mail in any case, and listed by name"() {
        when:
        open('Zoe', 'Zoe@Ente.example')
        open('ada', 'ada@ente.example')

        then:
        members.byEmail('ZOE@ente.EXAMPLE ').get().name() == 'Zoe'
        members.all()*.name() == ['ada', 'Zoe']
    }

    def "two accounts cannot have one e-mail"() {
        given:
        open('Ada', 'ada@ente.example')

        expect:
        opening.open('Un\'altra', 'ADA@ente.example', Role.OPERATOR, ['CA']) instanceof AccountResult.EmailTaken
        members.all()*.name() == ['Ada']
    }

    def "the password is kept as an Argon2id hash and nowhere else"() {
        given:
        def done = opening.open('Ada', 'ada@ente.example', Role.OPERATOR, ['CA']) as AccountResult.Done

        expect:
        done.member().passwordHash().startsWith('$argon2id$')
        passwords.matches(done.password(), done.member().passwordHash())
        !passwords.matches('un\'altra', done.member().passwordHash())
        !passwords.matches('qualunque', null)
        !done.toString().contains(done.password())
        !done.member().toString().contains('argon2')
    }

    def "an administrator works for every office, an operator for the own"() {
        expect:
        new SignedIn('a', 'Ada', Role.ADMINISTRATOR, []).mayWork('PA')
        new SignedIn('a', 'Ada', Role.ADMINISTRATOR, []).mayWork(null)
        new SignedIn('o', 'Omar', Role.OPERATOR, ['CA']).mayWork('CA')
        !new SignedIn('o', 'Omar', Role.OPERATOR, ['CA']).mayWork('PA')
        !new SignedIn('m', 'Rita', Role.MANAGER, ['CA']).mayWork(null)
    }

    def "the last administrator can neither be disabled nor become something else"() {
        given:
        def ada = open('Ada', 'ada@ente.example', Role.ADMINISTRATOR)

        expect:
        changing.disable(ada.id()) instanceof AccountResult.LastAdministrator
        changing.edit(ada.id(), ada.version(), 'Ada', Role.OPERATOR, ['CA']) instanceof AccountResult.LastAdministrator

        when:
        open('Bea', 'bea@ente.example', Role.ADMINISTRATOR)

        then:
        changing.disable(ada.id()) instanceof AccountResult.Done
    }

    def "of two administrators who change the same account the second is told"() {
        given:
        def omar = open('Omar', 'omar@ente.example')

        expect:
        changing.edit(omar.id(), omar.version(), 'Omar O.', Role.MANAGER, ['CA']) instanceof AccountResult.Done
        changing.edit(omar.id(), omar.version(), 'Omar P.', Role.OPERATOR, ['PA']) instanceof AccountResult.ChangedMeanwhile
        members.find(omar.id()).get().name() == 'Omar O.'
    }

    def "a new password ends every session, a new name none, and at most ten sessions are kept"() {
        given:
        def omar = open('Omar', 'omar@ente.example')
        12.times { members.open(omar.id(), new StaffSession("sessione $it", store.clock.instant())) }

        expect:
        members.find(omar.id()).get().sessions()*.id() == (2..11).collect { "sessione $it".toString() }

        when:
        changing.edit(omar.id(), omar.version(), 'Omar O.', Role.OPERATOR, ['CA'])

        then:
        members.find(omar.id()).get().hasSession('sessione 11')

        when:
        changing.resetPassword(omar.id())

        then:
        members.find(omar.id()).get().sessions() == []
        members.find(omar.id()).get().passwordOnce()
    }

    private StaffMember open(String name, String email, String role = Role.OPERATOR) {
        (opening.open(name, email, role, ['CA']) as AccountResult.Done).member()
    }
}
