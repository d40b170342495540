package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.DeliveryStatus;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a message of ours. Our own id comes back in the address ({@code ?m=}), so that a receipt that overtakes
 * the answer of the send still finds its message.
 *
 * <p>Twilio gives no usable time: {@code RawDlrDoneDate} is the carrier's clock, to the minute, in a time zone that nobody
 * states. So the time is the reader's own.
 */
final class ReceiptReader {

    /** The others (queued, accepted, scheduled, sending, canceled...) tell nothing that a person would notice. */
    private static final Map<String, DeliveryStatus> STATUS = Map.of(
            "sent", DeliveryStatus.SENT,
            "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ,
            "failed", DeliveryStatus.FAILED,
            "undelivered", DeliveryStatus.FAILED);

    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private ReceiptReader() {
    }

    static Reading read(RawRequest request, Form form, List<Line> lines, Instant at) {
        String sid = form.either("MessageSid", "SmsSid");
        String said = form.either("MessageStatus", "SmsStatus");
        Optional<Address> person = Address.first(form.get("To"), form.get("ExternalUserId"));
        if (sid.isEmpty() || said.isEmpty() || person.isEmpty()) {
            return new Reading.Malformed("no-message");
        }
        DeliveryStatus status = STATUS.get(said);
        Optional<Line> line = HookReader.line(lines, Address.of(form.get("From")).orElse(person.get()));
        if (status == null || line.isEmpty()) {
            return new Reading.Ignored(status == null ? "other-status" : "no-line", Reading.Ack.EMPTY);
        }
        boolean failed = status == DeliveryStatus.FAILED;
        String code = failed ? form.orNull("ErrorCode") : null;
        return new Reading.Understood(sid + ":" + said, line.get().id(),
                new Receipt(person.get().urn(), at, ours(request), sid, status, code, failed ? Codes.ofReceipt(code) : null),
                Reading.Ack.EMPTY);
    }

    private static String ours(RawRequest request) {
        String id = Form.of(request.query()).get("m");
        return OURS.matcher(id).matches() ? id : null;
    }
}
