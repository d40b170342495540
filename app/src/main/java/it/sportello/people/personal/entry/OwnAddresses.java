package it.sportello.people.personal.entry;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Where a person may be sent a code: addresses that are theirs alone to speak from, open, and not silent for so long that the number
 * may have changed hands.
 */
@Singleton
public class OwnAddresses {

    private final Addresses addresses;
    private final Contacts contacts;
    private final Optional<CodeCourier> courier;
    private final InstantSource clock;

    OwnAddresses(Addresses addresses, Contacts contacts, Optional<CodeCourier> courier, InstantSource clock) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.courier = courier;
        this.clock = clock;
    }

    /** In the person's order. */
    public List<Address> of(String contact) {
        return contacts.find(contact).map(person -> person.urns().stream().flatMap(urn -> addresses.find(urn).stream())
                .filter(address -> theirs(address, person) && fresh(address) && courier.filter(way -> way.reaches(person, address)).isPresent())
                .toList()).orElse(List.of());
    }

    /** Whether this person speaks from there now. */
    boolean theirs(Urn urn, String contact) {
        return contacts.find(contact).flatMap(person -> addresses.find(urn).filter(address -> theirs(address, person))).isPresent();
    }

    private boolean theirs(Address address, Contact person) {
        return contacts.find(address.contact()).filter(first -> first.id().equals(person.id())).isPresent();
    }

    private boolean fresh(Address address) {
        return address.stopped() == null && address.asked() == null && !address.silentAt(clock.instant());
    }
}
