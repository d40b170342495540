package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.InboundMessage.Kind;
import it.sportello.bots.messaging.inbound.InboundMessage.Position;
import it.sportello.bots.messaging.inbound.OptedOut;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person sent. Twilio gives no time of it, so it is the reader's own. Fields come and go unannounced: only those
 * named here are looked at.
 */
final class InboundReader {

    private static final Reading.Ack TWIML =
            new Reading.Ack("text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

    /** {@code MessageType} on WhatsApp; SMS has none. A reaction, an order, a system note say nothing to us. */
    private static final Set<String> SAID = Set.of("", "text", "image", "audio", "voice", "video", "sticker", "document",
            "location", "contacts", "interactive", "button");

    /** What our own wa.me links put in the person's mouth: {@code v_PA-20981}. */
    private static final Pattern STARTED = Pattern.compile("[a-z]_[A-Za-z0-9_-]{1,62}");

    private InboundReader() {
    }

    static Reading read(Form form, List<Line> lines, Instant at) {
        String sid = form.either("MessageSid", "SmsMessageSid", "SmsSid");
        Optional<Address> from = Address.first(form.get("From"), form.get("ExternalUserId"));
        Optional<Address> to = Address.of(form.get("To"));
        if (sid.isEmpty() || form.either("From", "ExternalUserId").isEmpty() || form.get("To").isEmpty()) {
            return new Reading.Malformed("no-sender");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return new Reading.Ignored("other-channel", TWIML);
        }
        Optional<Line> line = HookReader.line(lines, to.get());
        if (line.isEmpty()) {
            return new Reading.Ignored("no-line", TWIML);
        }
        if (!SAID.contains(form.get("MessageType"))) {
            return new Reading.Ignored(form.get("MessageType").equals("reaction") ? "reaction" : "other-kind", TWIML);
        }
        try {
            return said(form, from.get().urn(), at, sid)
                    .<Reading>map(inbound -> new Reading.Understood(sid, line.get().id(), inbound, TWIML))
                    .orElse(new Reading.Ignored("empty", TWIML));
        } catch (NumberFormatException notANumber) {
            return new Reading.Malformed("number");
        }
    }

    private static Optional<Inbound> said(Form form, Urn urn, Instant at, String sid) {
        return switch (form.get("OptOutType")) {
            case "STOP" -> Optional.of(new OptedOut(urn, at, true));
            case "START" -> Optional.of(new OptedOut(urn, at, false));
            default -> message(form, urn, at, sid);
        };
    }

    private static Optional<Inbound> message(Form form, Urn urn, Instant at, String sid) {
        String payload = form.either("ButtonPayload", "ListId");
        List<Attachment> attachments = Enclosed.in(form);
        Position position = position(form);
        String text = payload.isEmpty() ? Enclosed.words(form) : form.either("ButtonText", "ListTitle", "Body");
        boolean started = urn.scheme().equals(ChannelType.WHATSAPP.scheme()) && STARTED.matcher(text).matches();
        boolean card = form.get("MessageType").equals("contacts");
        Kind kind = !payload.isEmpty() ? Kind.TAPPED : started ? Kind.STARTED : !text.isEmpty() ? Kind.TYPED : Kind.ENCLOSED;
        if (kind == Kind.ENCLOSED && attachments.isEmpty() && position == null && !card) {
            return Optional.empty();
        }
        // a card is never proof of the sender's own number: it stays an enclosure
        return Optional.of(new InboundMessage(urn, at, sid, text, !payload.isEmpty() ? payload : started ? text : null,
                kind, attachments, null, position, form.orNull("ProfileName"), null));
    }

    private static Position position(Form form) {
        if (form.get("Latitude").isEmpty() || form.get("Longitude").isEmpty()) {
            return null;
        }
        double latitude = Double.parseDouble(form.get("Latitude"));
        double longitude = Double.parseDouble(form.get("Longitude"));
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new NumberFormatException();
        }
        return new Position(latitude, longitude);
    }
}
