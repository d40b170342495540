package it.sportello.talk.leaving;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** No more e-mail to this person: their addresses are closed and the choice is kept. Other channels go on. Asked twice it does no more. */
@Singleton
public class LeaveMail {

    private final Contacts contacts;
    private final Addresses addresses;
    private final Journal journal;
    private final InstantSource clock;

    LeaveMail(Contacts contacts, Addresses addresses, Journal journal, InstantSource clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.journal = journal;
        this.clock = clock;
    }

    public void leave(Contact contact) {
        Instant now = clock.instant();
        contact.urns().stream().filter(urn -> urn.scheme().equals(ChannelType.EMAIL.scheme()))
                .forEach(urn -> addresses.stop(urn, Address.Stopped.Why.OPTED_OUT, "leave-link", now));
        Contact left = contacts.change(contact.id(), known -> known.choosing(refused(known, now)));
        journal.record(left.choices().stream().filter(choice -> choice.at().equals(now) && !choice.wanted())
                .map(choice -> Entry.of(Kind.CHOICE_WITHDRAWN, Actor.person(contact.id())).person(contact.id())
                        .with("purpose", choice.purpose()).with("words", choice.words())).toList());
    }

    private static List<Choice> refused(Contact contact, Instant now) {
        String channel = ChannelType.EMAIL.name();
        return Arrays.stream(Purpose.values()).filter(purpose -> contact.standing().wants(purpose, channel)
                        || contact.choices().stream().noneMatch(choice -> choice.purpose() == purpose && choice.channel().equals(channel)))
                .map(purpose -> new Choice(purpose, channel, false, now, "leave.done/" + contact.language(), "leave/" + now.toEpochMilli() + "/" + purpose.name()))
                .toList();
    }
}
