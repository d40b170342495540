package it.sportello.people.personal.entry;

import it.sportello.bots.messaging.Urn;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.signin.Attempts;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** Gives a code to whoever can carry it, and not so often that it becomes a nuisance or a way to guess. */
@Singleton
class CarryCode {

    private static final int FREE = 3;

    private final Attempts attempts;
    private final Contacts contacts;
    private final Optional<CodeCourier> courier;
    private final Journal journal;

    CarryCode(Attempts attempts, Contacts contacts, Optional<CodeCourier> courier, Journal journal) {
        this.attempts = attempts;
        this.contacts = contacts;
        this.courier = courier;
        this.journal = journal;
    }

    /** How long this person, or this address, must wait for another code; zero when it may be sent, and is counted. */
    Duration rest(String contact, Urn urn) {
        Duration rest = attempts.attempt("code-person", contact, FREE);
        return rest.isZero() ? attempts.attempt("code-address", urn.text(), FREE) : rest;
    }

    void carry(String contact, Address address, String key) {
        journal.record(Entry.of(Kind.CODE_SENT, Actor.person(contact)).person(contact).with("channel", address.urn().scheme()));
        courier.orElseThrow().carry(contacts.find(contact).orElseThrow(), address, key);
    }
}
