package it.sportello.talk.personal;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.people.personal.entry.CodeCourier;
import it.sportello.people.personal.entry.Codes;
import it.sportello.people.personal.entry.SendCode;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.delivery.Deliver;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A code as a message of the conversation. In it, and so in the thread that staff reads, stands a mask: the code is written over it on
 * the way out. Its words name no service, for whoever asked for discretion.
 */
@Singleton
class CarryCodeByMessage implements CodeCourier {

    private final Conversations conversations;
    private final Deliver deliver;
    private final NextChannel channels;
    private final Lines lines;
    private final Phrasebook phrases;
    private final InstantSource clock;

    CarryCodeByMessage(Conversations conversations, Deliver deliver, NextChannel channels, Lines lines, Phrasebook phrases, InstantSource clock) {
        this.conversations = conversations;
        this.deliver = deliver;
        this.channels = channels;
        this.lines = lines;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** WhatsApp carries our own words only for a day after the person's. */
    @Override
    public boolean reaches(Contact contact, Address address) {
        return channels.line(contact, address).filter(line -> {
            Duration window = lines.capabilities(line).window();
            return window.isZero() || address.heard() != null && clock.instant().isBefore(address.heard().plus(window));
        }).isPresent();
    }

    @Override
    public void carry(Contact contact, Address address, String key) {
        Channel line = channels.line(contact, address).orElseThrow();
        String words = phrases.say(OwnLanguage.of(contact.language()), "proof.code",
                Map.of("code", Codes.MASK, "minutes", SendCode.VALID.toMinutes()));
        Content content = Rendering.render(Content.text(words), lines.capabilities(line), line.type());
        deliver.promise(contact.id());
        conversations.turn(contact.id(), "code/" + key, from -> turn(from, "code/" + key, content, line, address));
        deliver.conversation(contact.id(), () -> { });
    }

    /** Whoever has the floor keeps it, and what was being asked still is. */
    private TurnTaken turn(Conversation from, String key, Content content, Channel line, Address address) {
        int number = from.last() + 1;
        Instant now = clock.instant();
        Message message = new Message(from.contact() + "." + number, number, Message.From.SPORTELLO, now, line.id(), address.urn(), content,
                Lane.REPLY, null, MessageState.QUEUED, null, null, null, null, 0);
        return new TurnTaken(key, from.office(), from.floor(), from.session(), from.misses(), List.of(message), from.heard());
    }
}
