package it.sportello.office.staff

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** Who is removed is out within a minute, whatever was open. It is the next request: nothing of an account is remembered. */
class AccessGoneSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()

    def "within a minute, when #name, a browser that was inside reads #page no longer"() {
        given:
        def member = desk.account(Role.MANAGER)
        def visitor = desk.visitor()
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])
        assert visitor.get("/$page").status == 200

        when:
        change.call(desk, desk.bean(StaffMembers).find(member.id()).get())
        desk.bean(MovableClock).advance(Duration.ofMinutes(1))
        def answer = visitor.get("/$page")

        then:
        answer.status == status
        answer.location == where

        where:
        name                        | page         | status | where    | change
        'its account was disabled'  | 'broadcasts' | 303    | '/login' | { desk, it -> desk.bean(ChangeAccount).disable(it.id()) }
        'its password was replaced' | 'broadcasts' | 303    | '/login' | { desk, it -> desk.bean(ChangeAccount).resetPassword(it.id()) }
        'its role became lower'     | 'channels'   | 403    | null     | { desk, it -> desk.bean(ChangeAccount).edit(it.id(), it.version(), it.name(), Role.OPERATOR, it.offices()) }
    }

    def "a session that is open is not good for an office that was taken away"() {
        given:
        desk.bean(Contacts).add(Contact.newcomer('luca', new Urn('tel', '+393331234568'), Instant.EPOCH).withOffice('SS'))
        def member = desk.account(Role.OPERATOR, ['CA', 'SS'])
        def visitor = desk.visitor()
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])

        when:
        def before = visitor.get('/people/luca').status
        def now = desk.bean(StaffMembers).find(member.id()).get()
        desk.bean(ChangeAccount).edit(now.id(), now.version(), now.name(), now.role(), ['CA'])

        then:
        before == 200
        visitor.get('/people/luca').status == 403
    }
}
