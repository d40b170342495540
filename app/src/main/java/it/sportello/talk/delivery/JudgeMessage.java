package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.discretion.Discretion;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.delivery.policies.Intended;
import it.sportello.talk.delivery.policies.MayWe;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Whether a message of a conversation may leave, by which line, and in which words. */
@Singleton
class JudgeMessage {

    private final Lines lines;
    private final Contacts contacts;
    private final Addresses addresses;
    private final MayWe mayWe;
    private final Veil veil;
    private final InstantSource clock;

    JudgeMessage(Lines lines, Contacts contacts, Addresses addresses, MayWe mayWe, Veil veil, InstantSource clock) {
        this.lines = lines;
        this.contacts = contacts;
        this.addresses = addresses;
        this.mayWe = mayWe;
        this.veil = veil;
        this.clock = clock;
    }

    /** @param message as it leaves; @param line {@code null} when there is none */
    record Judged(Verdict verdict, Message message, Channel line) {
    }

    Judged judge(Conversation conversation, Message message) {
        Channel line = lines.find(message.line()).orElse(null);
        Address address = addresses.find(message.urn()).orElse(null);
        Contact contact = contacts.find(conversation.contact()).orElse(null);
        if (line == null || address == null || contact == null) {
            return new Judged(new Verdict.Refused("no-line"), message, line);
        }
        Discretion discretion = veil.of(contact, message, address).orElse(null);
        boolean template = discretion == null ? message.content().template() != null : veil.hasTemplate(contact.language());
        Verdict verdict = mayWe.judge(new Intended(contact, address, line.type(), lines.capabilities(line), message.purpose(),
                message.lane(), template, clock.instant(), discretion));
        if (discretion == null || !(verdict instanceof Verdict.Allowed)) {
            return new Judged(verdict, message, line);
        }
        veil.keep(contact.id(), message.id(), message.content());
        return new Judged(verdict, message.withContent(veil.words(contact.language())), line);
    }
}
