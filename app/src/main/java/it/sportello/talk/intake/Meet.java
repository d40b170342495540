package it.sportello.talk.intake;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Refusals;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Who writes: the address and the contact behind it, made on the first message. Many first messages at once make one. */
@Singleton
class Meet {

    private final Addresses addresses;
    private final Contacts contacts;
    private final Refusals refusals;
    private final Lines lines;
    private final Ids ids;
    private final InstantSource clock;

    Meet(Addresses addresses, Contacts contacts, Refusals refusals, Lines lines, Ids ids, InstantSource clock) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.refusals = refusals;
        this.lines = lines;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param address as it was before this message */
    record Met(Address address, Contact contact) {
    }

    Met meet(InboundMessage said, Channel line) {
        Addresses.Heard heard = addresses.heard(said.urn(), line.id(), said.at(), ids.next());
        if (heard.before().stopped() != null && heard.before().stopped().why() != Address.Stopped.Why.OPTED_OUT) {
            addresses.reopen(said.urn());
        }
        String id = heard.before().contact();
        return new Met(heard.before(), contacts.find(id).orElseGet(() -> newcomer(id, said)));
    }

    /** Who was erased after a STOP and writes again is answered, and still not written to first. */
    private Contact newcomer(String id, InboundMessage said) {
        Instant now = clock.instant();
        Contact made = contacts.add(refusals.carry(List.of(Contact.newcomer(id, said.urn(), now)), now).getFirst());
        refusals.carried(List.of(said.urn()));
        return made;
    }

    Answering answering(Conversation from, String key, InboundMessage said, Met met, Channel line) {
        Contact contact = contacts.find(met.contact().id()).orElseThrow();
        return new Answering(from, key, said, met.address(), contact,
                new Answering.LineInUse(line, lines.capabilities(line)), clock.instant());
    }
}
