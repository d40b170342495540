package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.SendResult.Misconfigured;
import it.sportello.bots.messaging.SendResult.Rejected;
import it.sportello.bots.messaging.SendResult.Retry;
import it.sportello.bots.messaging.SendResult.Unreachable;
import it.sportello.bots.messaging.SendResult.WindowClosed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static it.sportello.bots.messaging.SendResult.Unreachable.Why.BLOCKED;
import static it.sportello.bots.messaging.SendResult.Unreachable.Why.DEAD;
import static it.sportello.bots.messaging.SendResult.Unreachable.Why.OPTED_OUT;

/**
 * What Twilio's error codes mean to us, whether they come in the answer of a send or in a receipt
 * (twilio.com/docs/api/errors). One rule decides the doubtful ones: a setting of ours must never mark a person.
 */
final class Codes {

    private static final Duration TOO_FAST = Duration.ofSeconds(2);
    private static final Map<Integer, Function<String, SendResult>> TABLE = new HashMap<>();

    static {
        // the address will never answer: wrong number, landline, unknown, no WhatsApp on it
        row(code -> new Unreachable(code, DEAD), 21211, 21614, 30005, 30006, 63003, 63024);
        // the person's own will
        row(code -> new Unreachable(code, OPTED_OUT), 21610);
        row(code -> new Unreachable(code, BLOCKED), 30004, 63014, 63033);
        // this text will not pass: too long, broken or paused template, filtered, against a policy
        row(Rejected::new, 21617, 21619, 21654, 21655, 21656, 30007, 63013, 63019, 63026, 63032, 63041);
        // a number that this sender cannot reach may be our sender's fault: next channel, nobody marked
        row(Rejected::new, 21612);
        row(WindowClosed::new, 63016);
        // ours: credentials, country not enabled, sender unknown or not ours, hook address, sandbox, account closed
        row(Misconfigured::new, 20003, 21212, 21408, 21603, 21606, 21609, 21659, 21660, 30002, 63001, 63007, 63015);
        // later: telephone off, lost on the way, Meta withholds
        row(code -> new Retry(code, Duration.ofHours(8), false), 30003);
        row(code -> new Retry(code, Duration.ofHours(1), false), 30008);
        row(code -> new Retry(code, Duration.ofHours(24), false), 63049);
        // later, and the whole sender waits: too fast, queue full, the day's limit
        row(code -> new Retry(code, TOO_FAST, true), 20429);
        row(code -> new Retry(code, Duration.ofSeconds(30), true), 63017, 63018);
        row(code -> new Retry(code, Duration.ofMinutes(10), true), 21611, 30001);
        row(code -> new Retry(code, Duration.ofHours(6), true), 63038);
    }

    private Codes() {
    }

    private static void row(Function<String, SendResult> meaning, int... codes) {
        for (int code : codes) {
            TABLE.put(code, meaning);
        }
    }

    /** Empty for a code that is not in the table. */
    static Optional<SendResult> of(int code) {
        return Optional.ofNullable(TABLE.get(code)).map(meaning -> meaning.apply(String.valueOf(code)));
    }

    /**
     * What a failed message's code means. It failed without one: lost on the way, an hour later it may pass. A code we do
     * not know: not again as it is.
     */
    static SendResult ofReceipt(String code) {
        if (code == null) {
            return new Retry("undelivered", Duration.ofHours(1), false);
        }
        boolean number = code.length() <= 6 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return (number ? of(Integer.parseInt(code)) : Optional.<SendResult>empty()).orElse(new Rejected(code));
    }

    /**
     * What a refusal of the API means, by its code and, when that is unknown, by its HTTP status.
     *
     * @param after how long it asked us to wait, zero when it did not
     */
    static SendResult ofAnswer(int status, int code, Duration after) {
        if (status >= 500) {
            // Twilio takes no idempotency key: the message may be on its way, and a second one would be a duplicate
            return new SendResult.Unknown(String.valueOf(status));
        }
        String name = String.valueOf(code > 0 ? code : status);
        SendResult meaning = of(code).orElseGet(() -> switch (status) {
            case 429 -> new Retry(name, TOO_FAST, true);
            case 400, 409, 413, 422 -> new Rejected(name);
            default -> new Misconfigured(name);
        });
        return meaning instanceof Retry wait && after.compareTo(wait.after()) > 0
                ? new Retry(wait.code(), after, wait.sender()) : meaning;
    }
}
