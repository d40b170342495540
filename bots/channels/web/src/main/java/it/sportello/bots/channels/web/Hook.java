package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Blocked;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.InboundMessage.Kind;
import it.sportello.bots.messaging.inbound.InboundMessage.SharedContact;
import it.sportello.bots.messaging.inbound.Unblocked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the page or the terminal posts. There is no secret, because there is nothing to guard in a demo; but the media
 * type must be JSON, which a page of another site cannot post without asking first.
 */
final class Hook {

    static final Reading.Ack ACK = new Reading.Ack("application/json", "{}");
    private static final Pattern START = Pattern.compile("/start(?:\\s+([A-Za-z0-9_-]{1,64}))?");
    /** What a wa.me link puts in the person's mouth. */
    private static final Pattern LINKED = Pattern.compile("[a-z]_[A-Za-z0-9_-]{1,62}");
    private static final Attachment PHOTO = new Attachment("photo", "image/png", "foto.png", Photo.BYTES.length, "photo");

    private Hook() {
    }

    static Reading read(RawRequest request, List<Channel> lines, Instant now) {
        String type = request.header("content-type");
        if (lines.isEmpty() || type == null || !type.startsWith("application/json")) {
            return new Reading.Forged("not-a-simulator");
        }
        Optional<Said> read = Said.read(request.body());
        if (read.isEmpty()) {
            return new Reading.Malformed("shape");
        }
        Said said = read.get();
        Optional<Channel> line = lines.stream().filter(each -> each.type().scheme().equals(said.address().scheme())).findFirst();
        if (line.isEmpty()) {
            return new Reading.Ignored("no-line", ACK);
        }
        return inbound(said, now)
                .<Reading>map(inbound -> new Reading.Understood(said.id(), line.get().id(), inbound, ACK))
                .orElseGet(() -> new Reading.Malformed("kind"));
    }

    private static Optional<Inbound> inbound(Said said, Instant now) {
        return Optional.ofNullable(switch (said.kind() == null ? "" : said.kind()) {
            case "typed" -> said.words().isEmpty() ? null : typed(said, now);
            case "tapped" -> said.payload() == null ? null : message(said, now, said.words(), said.payload(), Kind.TAPPED);
            case "started" -> message(said, now, "start", said.payload(), Kind.STARTED);
            case "photo" -> message(said, now, said.words(), null, said.words().isEmpty() ? Kind.ENCLOSED : Kind.TYPED);
            case "contact" -> said.contact() == null ? null : message(said, now, "", null, Kind.ENCLOSED);
            case "edited" -> said.payload() == null || said.words().isEmpty() ? null
                    : new Edited(said.address(), now, said.payload(), said.words());
            case "blocked" -> new Blocked(said.address(), now);
            case "unblocked" -> new Unblocked(said.address(), now);
            default -> null;
        });
    }

    /** The same words are a deep link where the real channel would take them for one. */
    private static InboundMessage typed(Said said, Instant now) {
        String words = said.words();
        return switch (said.address().scheme()) {
            case "telegram" -> {
                Matcher start = START.matcher(words);
                yield start.matches() ? message(said, now, "start", start.group(1), Kind.STARTED)
                        : message(said, now, words.matches("/\\w.*") ? words.substring(1) : words, null, Kind.TYPED);
            }
            case "whatsapp" -> LINKED.matcher(words).matches() ? message(said, now, words, words, Kind.STARTED)
                    : message(said, now, words, null, Kind.TYPED);
            default -> message(said, now, words, null, Kind.TYPED);
        };
    }

    private static InboundMessage message(Said said, Instant now, String text, String payload, Kind kind) {
        boolean telegram = said.address().scheme().equals("telegram");
        boolean photo = "photo".equals(said.kind());
        // elsewhere a card is an enclosure like any other, and proves nothing
        SharedContact contact = telegram && said.contact() != null
                ? new SharedContact(said.contact().phone(), said.contact().own()) : null;
        return new InboundMessage(said.address(), now, said.id(), text, payload, kind, photo ? List.of(PHOTO) : List.of(),
                contact, null, said.name(), telegram ? said.language() : null);
    }
}
