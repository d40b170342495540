package it.sportello.people.records

import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Address
import it.sportello.people.contacts.Proof
import spock.lang.Specification

import java.time.Instant

class PersonWordsSpec extends Specification {

    def words = new PersonWords()

    def "of an address that nobody wrote from it is not said that the person writes from it"() {
        expect:
        words.proof(address('tel:+393331234567', null)) == "ce l'ha dato un elenco o un operatore"
        words.proof(address('tel:+393331234567', Instant.EPOCH)) == 'scrive da qui, non sappiamo altro'
    }

    def "a fixed line is called so, and a mobile is not: #number"() {
        expect:
        words.channel(Urn.of("tel:$number")) == channel

        where:
        number          | channel
        '+39070123456'  | 'Telefono fisso'
        '+390612345678' | 'Telefono fisso'
        '+393331234567' | 'SMS'
    }

    private static Address address(String urn, Instant heard) {
        new Address(Urn.of(urn), null, ['ada'], Proof.ADDRESS, heard, null, null)
    }
}
