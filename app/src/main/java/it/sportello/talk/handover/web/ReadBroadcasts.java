package it.sportello.talk.handover.web;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.sending.Compose;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.StateWords;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person got of what went to many, composed again as it was. */
@Singleton
class ReadBroadcasts {

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Compose compose;
    private final Lines lines;
    private final StateWords words;

    ReadBroadcasts(Broadcasts broadcasts, Chunks chunks, Compose compose, Lines lines, StateWords words) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.compose = compose;
        this.lines = lines;
        this.words = words;
    }

    List<ReadThread.Timed> between(Contact contact, String language, Instant from, Instant until) {
        return broadcasts.receivedBy(contact.id()).stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .flatMap(one -> bubble(one, contact, language).stream()).toList();
    }

    private Optional<ReadThread.Timed> bubble(Broadcasts.Received received, Contact contact, String language) {
        Broadcast broadcast = broadcasts.find(received.broadcast()).orElse(null);
        Recipient one = chunks.find(received.broadcast(), received.chunk())
                .filter(chunk -> received.index() < chunk.recipients().size())
                .map(chunk -> chunk.recipients().get(received.index())).orElse(null);
        if (broadcast == null || one == null || one.urn() == null) {
            return Optional.empty();
        }
        Optional<Channel> line = lines.reaching(one.urn(), contact.office());
        Content content = line.map(each -> compose.compose(broadcast, language, one.why(), each))
                .orElseGet(() -> Content.text(broadcast.text(language)));
        return Optional.of(new ReadThread.Timed(received.at(), new ReadThread.Bubble("us", "Invio a molte persone", content.text(),
                content.choices().stream().map(QuickReply::title).toList(), null, ListConversations.since(received.at()),
                channel(one.urn()), words.of(state(one), one.code()), language)));
    }

    private static MessageState state(Recipient one) {
        return switch (one.state()) {
            case WAITING -> MessageState.QUEUED;
            case SENDING -> MessageState.SENDING;
            case SENT -> MessageState.SENT;
            case DELIVERED -> MessageState.DELIVERED;
            case READ -> MessageState.READ;
            case UNKNOWN -> MessageState.UNKNOWN;
            case FAILED -> MessageState.FAILED;
            case DIGEST, REFUSED, SKIPPED -> MessageState.REFUSED;
        };
    }

    static String channel(Urn urn) {
        return urn == null ? "" : switch (urn.scheme()) {
            case "tel" -> "SMS";
            case "mailto" -> "E-mail";
            case "whatsapp" -> "WhatsApp";
            case "telegram" -> "Telegram";
            default -> urn.scheme();
        };
    }
}
