package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.delivery.Deliver;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends a draft to an address in the hands of who tries it, marked as a test, as a message of its conversation: it is in no count. */
@Singleton
public class SendTest {

    private static final int LONGEST = 200;

    private final Broadcasts broadcasts;
    private final KnownPeople people;
    private final Compose compose;
    private final Conversations conversations;
    private final Deliver deliver;
    private final InstantSource clock;

    SendTest(Broadcasts broadcasts, KnownPeople people, Compose compose, Conversations conversations, Deliver deliver,
             InstantSource clock) {
        this.broadcasts = broadcasts;
        this.people = people;
        this.compose = compose;
        this.conversations = conversations;
        this.deliver = deliver;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Sent() implements Result {
        }

        /** Nobody ever wrote to us from there, or it is closed. */
        record UnknownAddress() implements Result {
        }

        record OtherOffice() implements Result {
        }

        /** Nobody wrote PROVA INVIO from there within the hour: it may be a citizen's. */
        record NotInHand() implements Result {
        }
    }

    /** @param to a phone as people write it, or a Telegram number; @param key names the request: again, it does nothing more */
    public Result send(String broadcast, String to, String staff, String key) {
        Broadcast draft = broadcasts.find(broadcast).orElseThrow();
        Optional<Address> found = addresses(to).flatMap(urn -> people.address(urn).stream())
                .filter(address -> address.stopped() == null).findFirst();
        Contact contact = found.flatMap(people::contact).orElse(null);
        Channel line = found.flatMap(address -> people.line(contact, address)).orElse(null);
        if (contact == null || line == null) {
            return new Result.UnknownAddress();
        }
        if (contact.office() != null && !contact.office().equals(draft.office())) {
            return new Result.OtherOffice();
        }
        if (!people.isOf(staff, found.get(), clock.instant())) {
            return new Result.NotInHand();
        }
        String language = contact.language() == null ? "it" : contact.language();
        Content content = compose.compose(draft, language, null, line);
        String named = "test/" + broadcast + "/" + key;
        conversations.turn(contact.id(), named, from -> turn(from, named, line, found.get().urn(),
                content.withText("PROVA\n" + content.text()), staff));
        deliver.conversation(contact.id(), () -> { });
        return new Result.Sent();
    }

    private static Stream<Urn> addresses(String written) {
        if (written.indexOf('@') > 0 && written.length() <= LONGEST) {
            return Stream.of(new Urn(ChannelType.EMAIL.scheme(), written.strip().toLowerCase(Locale.ROOT)));
        }
        String digits = written.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 20) {
            return Stream.empty();
        }
        String phone = written.strip().startsWith("+") ? "+" + digits : digits.startsWith("00") ? "+" + digits.substring(2) : "+39" + digits;
        return Stream.of(new Urn("telegram", digits), new Urn("whatsapp", phone), new Urn("tel", phone));
    }

    private TurnTaken turn(Conversation from, String key, Channel line, Urn urn, Content content, String staff) {
        int number = from.last() + 1;
        Message message = new Message(from.contact() + "." + number, number, Message.From.SPORTELLO, clock.instant(), line.id(), urn,
                content, Lane.REPLY, null, MessageState.QUEUED, null, null, staff, null, 0);
        return new TurnTaken(key, from.office(), from.floor(), from.session(), from.misses(), List.of(message), from.heard());
    }
}
