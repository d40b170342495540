package it.sportello.talk.leaving;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** E-mail again for who had left it and changed their mind: one address opens, and it gets what they get everywhere else. */
@Singleton
public class ReopenMail {

    private final Contacts contacts;
    private final Addresses addresses;

    ReopenMail(Contacts contacts, Addresses addresses) {
        this.contacts = contacts;
        this.addresses = addresses;
    }

    /** The addresses that their owner closed, in the contact's order. */
    public List<Urn> left(Contact contact) {
        List<Urn> mail = contact.urns().stream().filter(urn -> urn.scheme().equals(ChannelType.EMAIL.scheme())).toList();
        Set<Urn> closed = addresses.findAll(mail).stream()
                .filter(address -> address.stopped() != null && address.stopped().why() == Address.Stopped.Why.OPTED_OUT)
                .map(Address::urn).collect(Collectors.toSet());
        return mail.stream().filter(closed::contains).toList();
    }

    /**
     * @param urn   one of {@link #left}
     * @param words those that were shown, or why staff did it
     * @param key   names the deed: the same one again adds nothing
     */
    public void reopen(Contact contact, Urn urn, String words, String key, Instant now) {
        contacts.change(contact.id(), known -> known.choosing(Arrays.stream(Purpose.values())
                .map(purpose -> new Choice(purpose, ChannelType.EMAIL.name(), known.standing().wants(purpose, Choice.EVERYWHERE), now, words,
                        key + "/" + purpose.name())).toList()));
        addresses.reopen(urn);
    }
}
