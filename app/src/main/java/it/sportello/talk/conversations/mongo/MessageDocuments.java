package it.sportello.talk.conversations.mongo;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Purpose;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import org.bson.Document;

import java.util.Date;

/** A message to and from its document; what is absent is not written. */
final class MessageDocuments {

    private MessageDocuments() {
    }

    static Document write(Message message) {
        Document written = new Document("id", message.id())
                .append("number", message.number())
                .append("from", message.from().name())
                .append("at", Date.from(message.at()))
                .append("content", ContentDocuments.write(message.content()))
                .append("state", message.state().name())
                .append("tries", message.tries());
        put(written, "line", message.line());
        put(written, "urn", message.urn() == null ? null : message.urn().text());
        put(written, "lane", message.lane() == null ? null : message.lane().name());
        put(written, "purpose", message.purpose() == null ? null : message.purpose().name());
        put(written, "external", message.external());
        put(written, "code", message.code());
        put(written, "author", message.author());
        put(written, "instead", message.instead());
        return written;
    }

    private static void put(Document written, String name, String value) {
        if (value != null) {
            written.append(name, value);
        }
    }

    static Message read(Document found) {
        String urn = found.getString("urn");
        String lane = found.getString("lane");
        String purpose = found.getString("purpose");
        return new Message(found.getString("id"), found.getInteger("number"),
                Message.From.valueOf(found.getString("from")), found.getDate("at").toInstant(), found.getString("line"),
                urn == null ? null : Urn.of(urn), ContentDocuments.read(found.get("content", Document.class)),
                lane == null ? null : Lane.valueOf(lane), purpose == null ? null : Purpose.valueOf(purpose),
                MessageState.valueOf(found.getString("state")), found.getString("external"), found.getString("code"),
                found.getString("author"), found.getString("instead"), found.getInteger("tries", 0));
    }
}
