package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is behind an address, by which line they are reached, and whether it is in a member of staff's own hands. */
@Singleton
class KnownPeople {

    private static final String WORD = "prova-invio";
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private final Addresses addresses;
    private final Contacts contacts;
    private final NextChannel next;
    private final Conversations conversations;
    private final Keywords keywords;
    private final StaffMembers staff;

    KnownPeople(Addresses addresses, Contacts contacts, NextChannel next, Conversations conversations, Keywords keywords, StaffMembers staff) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.next = next;
        this.conversations = conversations;
        this.keywords = keywords;
        this.staff = staff;
    }

    /** Whoever wrote PROVA INVIO from there just now has it before them; of e-mails only the account's own is. */
    boolean isOf(String account, Address address, Instant now) {
        return address.urn().scheme().equals(ChannelType.EMAIL.scheme())
                ? staff.find(account).filter(member -> member.email().equalsIgnoreCase(address.urn().path())).isPresent()
                : conversations.find(address.contact()).filter(found -> found.latest().stream().anyMatch(said -> said.from() == Message.From.PERSON
                        && said.urn().equals(address.urn()) && said.at().isAfter(now.minus(JUST_NOW))
                        && keywords.of(said.content().text()).filter(WORD::equals).isPresent())).isPresent();
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
