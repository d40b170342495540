package it.sportello.talk.delivery;

import io.micronaut.context.BeanProvider;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a failure teaches about an address, and where a message that failed goes next: the person's own order, e-mail after chats and SMS last. */
@Singleton
public class NextChannel {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Addresses addresses;
    private final Lines lines;
    private final BeanProvider<Deliver> deliver;
    private final InstantSource clock;

    NextChannel(Conversations conversations, Contacts contacts, Addresses addresses, Lines lines,
                BeanProvider<Deliver> deliver, InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.addresses = addresses;
        this.lines = lines;
        this.deliver = deliver;
        this.clock = clock;
    }

    /** Closes an address that a provider says is closed, or whose owner stopped us; says nothing of our own faults. */
    public void learn(Urn urn, SendResult result) {
        if (result instanceof SendResult.Unreachable unreachable) {
            addresses.stop(urn, Address.Stopped.Why.valueOf(unreachable.why().name()), unreachable.code(), clock.instant());
        }
    }

    /** Sends a failed message by the next channel of its person, once, if the failure is one another channel can mend. */
    public void tryAfter(String message, SendResult failure) {
        if (failure instanceof SendResult.Misconfigured) {
            return;
        }
        String contact = message.substring(0, message.lastIndexOf('.'));
        Conversation conversation = conversations.of(contact);
        Message failed = conversation.message(message).orElse(null);
        if (failed == null || failed.purpose() == null && failed.author() == null) {
            return;
        }
        Optional<Address> next = after(contacts.find(contact).orElseThrow(), tried(conversation, failed));
        if (next.isPresent()) {
            deliver.get().promise(contact);
            conversations.turn(contact, "instead/" + message, from -> again(from, failed, next.get()));
            deliver.get().conversation(contact, () -> { });
        }
    }

    /** The first address of a person, in the person's order, that can be written to and is not among those tried. */
    public Optional<Address> after(Contact contact, Set<Urn> tried) {
        return after(contact, tried, addresses.findAll(contact.urns().stream().filter(urn -> !tried.contains(urn)).toList()));
    }

    /** The same, when the person's addresses are known already. */
    public Optional<Address> after(Contact contact, Set<Urn> tried, Collection<Address> known) {
        List<Urn> left = contact.urns().stream().filter(urn -> !tried.contains(urn)).toList();
        List<Address> open = known.stream()
                .filter(address -> address.stopped() == null && line(contact, address).isPresent()).toList();
        return left.stream().flatMap(urn -> open.stream().filter(address -> address.urn().equals(urn))).findFirst();
    }

    /** The line an address is written to by: none where nobody reads. */
    public Optional<Channel> line(Contact contact, Address address) {
        return Address.landline(address.urn()) ? Optional.empty() : lines.find(address.line()).or(() -> lines.reaching(address.urn(), contact.office()));
    }

    private static Set<Urn> tried(Conversation conversation, Message failed) {
        Set<Urn> tried = new HashSet<>();
        Message earlier = failed;
        while (earlier != null) {
            tried.add(earlier.urn());
            earlier = earlier.instead() == null ? null : conversation.message(earlier.instead()).orElse(null);
        }
        return tried;
    }

    private TurnTaken again(Conversation from, Message failed, Address next) {
        int number = from.last() + 1;
        Message message = new Message(from.contact() + "." + number, number, Message.From.SPORTELLO, clock.instant(),
                next.line() == null ? line(contacts.find(from.contact()).orElseThrow(), next).orElseThrow().id() : next.line(),
                next.urn(), failed.content(), failed.lane(), failed.purpose(), MessageState.QUEUED, null, null,
                failed.author(), failed.id(), 0);
        return new TurnTaken("instead/" + failed.id(), from.office(), from.floor(), from.session(), from.misses(),
                List.of(message), from.heard());
    }
}
