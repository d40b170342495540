package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Decides whether a hook's request is Twilio's, for which of our accounts, and which of the two readers understands it. */
final class HookReader {

    private static final String STATUS = "/hooks/twilio/status";

    private final InstantSource clock;

    HookReader(InstantSource clock) {
        this.clock = clock;
    }

    /** @param lines complete ones */
    Reading read(RawRequest request, List<Line> lines) {
        String signature = request.header("X-Twilio-Signature");
        if (signature == null) {
            return new Reading.Forged("no-signature");
        }
        Form form;
        Optional<Line> signer;
        try {
            form = Form.of(request.body());
            signer = owners(form, lines).stream()
                    .filter(line -> Signature.holds(signature, line.publicUrl(), request, form, line.account().token())).findFirst();
        } catch (IllegalArgumentException brokenEscape) {
            return new Reading.Forged("unreadable");
        }
        if (signer.isEmpty()) {
            return new Reading.Forged("signature");
        }
        List<Line> believed = lines.stream().filter(line -> line.account().token().equals(signer.get().account().token())).toList();
        // a status hook set by mistake to the address of messages still tells what became of a message
        return request.path().startsWith(STATUS) || form.fields().containsKey("MessageStatus")
                ? ReceiptReader.read(request, form, believed, clock.instant())
                : InboundReader.read(form, believed, clock.instant());
    }

    /** Whose token must have signed: the account a request names. Another account's, however genuine, may not speak for it. */
    private static List<Line> owners(Form form, List<Line> lines) {
        String account = form.get("AccountSid");
        return account.isEmpty() ? lines : lines.stream().filter(line -> line.account().sid().equals(account)).toList();
    }

    /** The line that has this address of ours; when none has it (a pool of numbers), the first of its type. */
    static Optional<Line> line(List<Line> lines, Address ours) {
        return lines.stream().filter(line -> line.from().equals(ours)).findFirst()
                .or(() -> lines.stream().filter(line -> line.type().equals(ours.type())).findFirst());
    }
}
