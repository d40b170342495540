package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.Urn
import it.sportello.people.discretion.Discretion
import it.sportello.talk.conversations.mongo.MongoHiddenWords
import spock.lang.Specification

import java.time.Duration

import static it.sportello.talk.broadcasts.BroadcastState.*
import static it.sportello.talk.broadcasts.RecipientState.*

/** It is Monday, ten in the morning. */
class DiscreetReadersSpec extends Specification {

    House house = new House()
    def hidden = new MongoHiddenWords(house.store)

    def "who asked for discretion gets of a broadcast only that there is a message; the words wait for them"() {
        given:
        house.people(3)
        discreet('p1', 'telegram:accepted-p1', Discretion.Hours.MORNING)

        when:
        def id = started()

        then:
        house.broadcasts.find(id).get().state() == FINISHED
        said('telegram:accepted-p1') == ['Hai un messaggio. Scrivi LEGGI per leggerlo.']
        said('telegram:accepted-p2').first().contains('Lunedì comincia il corso.')
        hidden.read('p1', 'k1')*.text().first().contains('Lunedì comincia il corso.')
        hidden.read('p1', 'k1').size() == 1
        hidden.read('p1', 'k2').empty
        hidden.read('p2', 'k3').empty
    }

    def "it goes by the safe channel, though another comes first"() {
        given:
        house.people(1, 'p', 'en') { ["telegram:accepted-p1", "tel:accepted-s1"] }
        discreet('p1', 'tel:accepted-s1', Discretion.Hours.DAY)

        when:
        def id = started()

        then:
        house.tally(id).counts() == [(SENT): 1L]
        house.provider.sent.toList() == ['tel:accepted-s1']
        said('tel:accepted-s1') == ['You have a message. Type READ to read it.']
    }

    def "in the hours that are safe, and nobody else waits for them"() {
        given:
        house.people(250)
        discreet('p1', 'telegram:accepted-p1', Discretion.Hours.AFTERNOON)
        discreet('p2', 'telegram:accepted-p2', Discretion.Hours.AFTERNOON)

        when:
        def id = started()

        then:
        house.broadcasts.find(id).get().state() == RUNNING
        house.tally(id).counts() == [(SENT): 248L, (WAITING): 2L]
        house.broadcasts.find(id).get().run().heldWhy() == 'alcuni hanno scelto altre ore'

        when:
        house.store.clock.advance(Duration.ofMinutes(181))

        then:
        house.run(id).state() == FINISHED
        house.tally(id).counts() == [(SENT): 250L]
        said('telegram:accepted-p1').size() == 1
    }

    private String started() {
        def id = house.counted().id()
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)
        id
    }

    private List<String> said(String urn) { house.provider.said.findAll { it.to().text() == urn }*.content()*.text() }

    private void discreet(String contact, String safe, Discretion.Hours hours) {
        house.discretions.set(new Discretion(contact, Urn.of(safe), hours, null, house.store.clock.instant()))
    }
}
