package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.delivery.NextChannel;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Who is behind an address, and by which line they are reached. */
@Singleton
class KnownPeople {

    private final Addresses addresses;
    private final Contacts contacts;
    private final NextChannel next;

    KnownPeople(Addresses addresses, Contacts contacts, NextChannel next) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.next = next;
    }

    Optional<Address> address(Urn urn) {
        return addresses.find(urn);
    }

    Optional<Contact> contact(Address address) {
        return contacts.find(address.contact());
    }

    Optional<Channel> line(Contact contact, Address address) {
        return contact == null ? Optional.empty() : next.line(contact, address);
    }
}
