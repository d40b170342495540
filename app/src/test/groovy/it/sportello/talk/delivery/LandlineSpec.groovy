package it.sportello.talk.delivery

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.audiences.Reach
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.InstantSource

/** A telephone on a wall reads nothing: whoever has one alone is called, and nothing is spent on writing to it. */
class LandlineSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk('sportello.limits': 'off')

    def "a fixed line is no safe channel for who must not be written to elsewhere"() {
        given:
        def operator = desk.as(Role.OPERATOR, ['B354C000001'])
        desk.bean(Contacts).add(Contact.newcomer('both', Urn.of('tel:+39070654321'), desk.bean(InstantSource).instant())
                .reachedAlso(Urn.of('telegram:77')))

        expect:
        operator.get('/people/both/discreet').page.text().contains('Telegram 77')
        !operator.get('/people/both/discreet').page.text().contains('+39070654321')
        operator.post('/people/both/discreet', [safe: 1, hours: 'DAY']).status == 422
        operator.post('/people/both/discreet', [safe: 0, hours: 'DAY']).status == 303
    }

    def "nothing is sent to #number: #sends"() {
        given:
        def urn = Urn.of("tel:$number")
        def now = desk.bean(InstantSource).instant()
        desk.bean(Addresses).introduce([(urn): id])
        def person = desk.bean(Contacts).add(Contact.newcomer(id, urn, now))

        expect:
        desk.bean(NextChannel).after(person, [] as Set).present == sends
        (desk.bean(Reach).of(new Audience('filter', Contact.Audience.CITIZEN, [:], [] as Set)).address(person) != null) == sends

        where:
        id     | number          | sends
        'wall' | '+39070123456'  | false
        'hand' | '+393331234567' | true
    }
}
