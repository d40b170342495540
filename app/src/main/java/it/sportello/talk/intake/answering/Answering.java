package it.sportello.talk.intake.answering;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.flows.Player;
import it.sportello.talk.lines.Rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn in the making: what was said, by whom, where, and what is answered so far. It lives for one try at one turn and is
 * then written as a {@link TurnTaken} or thrown away.
 */
public final class Answering {

    private final Conversation from;
    private final String key;
    private final InboundMessage said;
    private final Address address;
    private final Channel line;
    private final Capabilities can;
    private final Instant now;
    private final List<Message> messages = new ArrayList<>();
    private Contact contact;
    private Session session;
    private Floor floor;
    private int misses;

    public Answering(Conversation from, String key, InboundMessage said, Address address, Contact contact, LineInUse line,
              Instant now) {
        this.from = from;
        this.key = key;
        this.said = said;
        this.address = address;
        this.contact = contact;
        this.line = line.line();
        this.can = line.can();
        this.now = now;
        this.session = from.session();
        this.floor = from.isNew() ? Floor.bot(now) : from.floor();
        this.misses = from.misses();
        add(Message.From.PERSON, said.at(), heardContent(said), MessageState.RECEIVED, said.externalId());
    }

    /** The line the person wrote by, and what it can carry. */
    public record LineInUse(Channel line, Capabilities can) {
    }

    private static Content heardContent(InboundMessage said) {
        String text = said.text();
        if (text.isEmpty() && !said.attachments().isEmpty()) {
            text = "[" + said.attachments().getFirst().kind() + "]";
        }
        return Content.text(text);
    }

    public Conversation from() {
        return from;
    }

    public String key() {
        return key;
    }

    public InboundMessage said() {
        return said;
    }

    /** The address as it was before this message. */
    public Address address() {
        return address;
    }

    public Channel line() {
        return line;
    }

    public Instant now() {
        return now;
    }

    public Contact contact() {
        return contact;
    }

    public void contact(Contact changed) {
        this.contact = changed;
    }

    public String language() {
        return contact.language() == null ? "it" : contact.language();
    }

    public Session session() {
        return session;
    }

    public void session(Session session) {
        this.session = session;
    }

    public Floor floor() {
        return floor;
    }

    public void floor(Floor floor) {
        this.floor = floor;
    }

    public int misses() {
        return misses;
    }

    public void misses(int misses) {
        this.misses = misses;
    }

    public void say(String text) {
        say(text, List.of(), null);
    }

    /** @param asks {@code contact} to ask for the shared number where the channel can */
    public void say(String text, List<Option> choices, String asks) {
        List<QuickReply> replies = choices.stream().map(choice -> new QuickReply(choice.id(), choice.title())).toList();
        Content content = Rendering.render(new Content(text, replies, null, null, asks), can, line.type());
        Message before = messages.getLast();
        if (before.ours() && Rendering.fitOne(before.content(), content, line.type())) {
            messages.removeLast();
            content = content.withText(before.content().text() + "\n" + content.text());
        }
        add(Message.From.SPORTELLO, now, content, MessageState.QUEUED, null);
    }

    /** A line for staff in the thread: the person never sees it. */
    public void note(String text) {
        add(Message.From.NOTE, now, Content.text(text), MessageState.RECEIVED, null);
    }

    /** For whom flows are played in this turn. */
    public Player player() {
        return new Player(key, contact.id(), said.urn(), line.type().name(), language(), contact.office(), null, now);
    }

    public TurnTaken taken() {
        return new TurnTaken(key, contact.office(), floor, session, misses, messages, said.at());
    }

    private void add(Message.From by, Instant at, Content content, MessageState state, String external) {
        int number = from.last() + messages.size() + 1;
        messages.add(new Message(from.contact() + "." + number, number, by, at, line.id(), said.urn(), content,
                by == Message.From.SPORTELLO ? Lane.REPLY : null, null, state, external, null, null, null, 0));
    }
}
