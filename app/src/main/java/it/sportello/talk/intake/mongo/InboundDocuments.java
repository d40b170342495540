package it.sportello.talk.intake.mongo;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.inbound.Blocked;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.OptedOut;
import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.bots.messaging.inbound.Unblocked;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An inbound event to and from its document. Receipts never wait: they are settled before they are acknowledged. */
final class InboundDocuments {

    private InboundDocuments() {
    }

    static Document write(Inbound inbound) {
        Document written = new Document("urn", inbound.urn().text()).append("at", Date.from(inbound.at()));
        return switch (inbound) {
            case InboundMessage message -> write(message, written.append("is", "message"));
            case Edited edited -> written.append("is", "edited").append("external", edited.externalId())
                    .append("text", edited.text());
            case Blocked blocked -> written.append("is", "blocked");
            case Unblocked unblocked -> written.append("is", "unblocked");
            case OptedOut opted -> written.append("is", opted.out() ? "opted-out" : "opted-in");
            case Receipt receipt -> throw new IllegalArgumentException("a receipt does not wait");
        };
    }

    private static Document write(InboundMessage message, Document written) {
        written.append("external", message.externalId())
                .append("text", message.text())
                .append("payload", message.payload())
                .append("kind", message.kind().name())
                .append("name", message.name())
                .append("language", message.language())
                .append("attachments", message.attachments().stream().map(attachment ->
                        new Document("kind", attachment.kind()).append("media", attachment.media())
                                .append("name", attachment.name()).append("size", attachment.size())
                                .append("ref", attachment.ref())).toList());
        if (message.contact() != null) {
            written.append("phone", message.contact().phone()).append("own", message.contact().own());
        }
        if (message.position() != null) {
            written.append("latitude", message.position().latitude()).append("longitude", message.position().longitude());
        }
        return written;
    }

    static Inbound read(Document found) {
        Urn urn = Urn.of(found.getString("urn"));
        Instant at = found.getDate("at").toInstant();
        return switch (found.getString("is")) {
            case "message" -> message(found, urn, at);
            case "edited" -> new Edited(urn, at, found.getString("external"), found.getString("text"));
            case "blocked" -> new Blocked(urn, at);
            case "unblocked" -> new Unblocked(urn, at);
            case "opted-out" -> new OptedOut(urn, at, true);
            case "opted-in" -> new OptedOut(urn, at, false);
            default -> throw new IllegalStateException("inbound of unknown kind " + found.getString("is"));
        };
    }

    private static InboundMessage message(Document found, Urn urn, Instant at) {
        List<Attachment> attachments = found.getList("attachments", Document.class).stream()
                .map(attachment -> new Attachment(attachment.getString("kind"), attachment.getString("media"),
                        attachment.getString("name"), attachment.getLong("size"), attachment.getString("ref"))).toList();
        String phone = found.getString("phone");
        Double latitude = found.getDouble("latitude");
        return new InboundMessage(urn, at, found.getString("external"), found.getString("text"),
                found.getString("payload"), InboundMessage.Kind.valueOf(found.getString("kind")), attachments,
                phone == null ? null : new InboundMessage.SharedContact(phone, found.getBoolean("own")),
                latitude == null ? null : new InboundMessage.Position(latitude, found.getDouble("longitude")),
                found.getString("name"), found.getString("language"));
    }
}
