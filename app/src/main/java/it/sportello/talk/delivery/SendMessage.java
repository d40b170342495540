package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.delivery.policies.Intended;
import it.sportello.talk.delivery.policies.MayWe;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** One message of a conversation on its way: may we, our turn, marked as leaving, handed over, settled. */
@Singleton
class SendMessage {

    private final Lines lines;
    private final Contacts contacts;
    private final Addresses addresses;
    private final MayWe mayWe;
    private final HandOver handOver;
    private final InstantSource clock;

    SendMessage(Lines lines, Contacts contacts, Addresses addresses, MayWe mayWe, HandOver handOver, InstantSource clock) {
        this.lines = lines;
        this.contacts = contacts;
        this.addresses = addresses;
        this.mayWe = mayWe;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** @return whether the next message of the conversation may follow now */
    boolean send(Conversation conversation, Message message) {
        Channel line = lines.find(message.line()).orElse(null);
        Address address = addresses.find(message.urn()).orElse(null);
        Contact contact = contacts.find(conversation.contact()).orElse(null);
        if (line == null || address == null || contact == null) {
            return handOver.refuse(message, "no-line");
        }
        Intended intended = new Intended(contact, address, line.type(), lines.capabilities(line), message.purpose(),
                message.lane(), message.content().template() != null, clock.instant());
        return switch (mayWe.judge(intended)) {
            case Verdict.Allowed allowed -> handOver.hand(conversation.contact(), message, line);
            case Verdict.Refused refused -> handOver.refuse(message, refused.why());
            case Verdict.NeedsTemplate closed -> handOver.refuse(message, closed.why());
            case Verdict.Later later -> handOver.hold(conversation.contact(), message, later);
        };
    }
}
