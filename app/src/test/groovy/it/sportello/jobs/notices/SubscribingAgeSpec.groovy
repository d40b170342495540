package it.sportello.jobs.notices

import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.flows.Call
import spock.lang.Specification

import java.time.Instant

class SubscribingAgeSpec extends Specification {

    def "whatever way leads there, nobody who is #age subscribes: #outcome"() {
        given:
        def urn = new Urn('telegram', '1')
        def contacts = [find: { id -> Optional.of(Contact.newcomer(id, urn, Instant.EPOCH).withAge(age)) }] as Contacts
        def subscribe = new NoticeCapabilities(null, null, null, null, contacts).subscribe()

        expect:
        subscribe.call(new Call('s/1/k', 'anna', urn, 'telegram', 'it', null, [occupation: 'cameriere'], Instant.EPOCH)).outcome() == outcome

        where:
        age                 || outcome
        Contact.Age.UNKNOWN || 'age-unknown'
        Contact.Age.MINOR   || 'minor'
    }
}
