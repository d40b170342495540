package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.SendResult.Misconfigured;
import it.sportello.bots.messaging.SendResult.Rejected;
import it.sportello.bots.messaging.SendResult.Retry;
import it.sportello.bots.messaging.SendResult.Unknown;
import it.sportello.bots.messaging.SendResult.Unreachable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import static it.sportello.bots.messaging.SendResult.Unreachable.Why.BLOCKED;
import static it.sportello.bots.messaging.SendResult.Unreachable.Why.DEAD;

/**
 * What a refusal of the Bot API means to us: the first row that fits. Telegram documents neither the list nor the words,
 * so the words are matched loosely and every code has a last row.
 */
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration CONFLICT = Duration.ofSeconds(30);

    private record Row(int from, int to, String words, Function<Refused, SendResult> meaning) {
    }

    private static final List<Row> TABLE = List.of(
            row(Refused.UNFIT, "", no -> new Rejected("unfit")),
            row(Refused.NEVER_SENT, "", no -> new Retry("no-connection", SOON, true)),
            row(Refused.UNANSWERED, "", no -> new Unknown("no-answer")),

            // retry_after holds for this chat: one slow person must not stop the others (Sender knows when it is the bot)
            row(429, "", no -> new Retry("429", wait(no, SHORTEST), false)),

            row(403, "bot was blocked", no -> new Unreachable("403-blocked", BLOCKED)),
            row(403, "user is deactivated", no -> new Unreachable("403-deactivated", DEAD)),
            row(403, "can't initiate conversation", no -> new Unreachable("403-never-started", DEAD)),
            row(403, "messages to bots", no -> new Unreachable("403-bot", DEAD)),
            row(403, "not a member", no -> new Misconfigured("403-not-a-member")),
            row(403, "kicked", no -> new Misconfigured("403-kicked")),
            row(403, "administrator", no -> new Misconfigured("403-not-administrator")),
            row(403, "", no -> new Unreachable("403", BLOCKED)),

            row(400, "chat not found", no -> new Unreachable("400-chat-not-found", DEAD)),
            row(400, "user not found", no -> new Unreachable("400-user-not-found", DEAD)),
            row(400, "peer_id_invalid", no -> new Unreachable("400-peer-invalid", DEAD)),
            row(400, "upgraded to a supergroup", no -> new Unreachable("400-migrated", DEAD)),
            row(400, "administrator", no -> new Misconfigured("400-not-administrator")),
            row(400, "not enough rights", no -> new Misconfigured("400-no-rights")),
            row(400, "have no rights", no -> new Misconfigured("400-no-rights")),
            row(400, "", no -> new Rejected("400")),

            row(401, "", no -> new Misconfigured("401")),
            row(404, "", no -> new Misconfigured("404")),
            row(408, "", no -> new Unknown("408")),
            row(409, "", no -> new Retry("409", CONFLICT, true)),
            // a proxy that gave up waiting cannot say whether the Bot API went on
            row(504, "", no -> new Unknown("504")),
            new Row(500, 599, "", no -> new Retry(String.valueOf(no.code()), wait(no, SOON), false)),
            // a redirect: the base address is not the Bot API's
            new Row(300, 399, "", no -> new Misconfigured(String.valueOf(no.code()))),
            new Row(Integer.MIN_VALUE, Integer.MAX_VALUE, "", no -> new Rejected(String.valueOf(no.code()))));

    private Refusals() {
    }

    private static Row row(int code, String words, Function<Refused, SendResult> meaning) {
        return new Row(code, code, words, meaning);
    }

    private static Duration wait(Refused no, Duration otherwise) {
        Duration asked = no.retryAfter() == null ? otherwise : no.retryAfter();
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    static SendResult meaning(Refused no) {
        String words = no.description().toLowerCase(Locale.ROOT);
        return TABLE.stream()
                .filter(row -> row.from <= no.code() && no.code() <= row.to && words.contains(row.words))
                .findFirst().orElseThrow().meaning.apply(no);
    }

    /** Whether an edit was refused only because the message already says so. */
    static boolean alreadySo(Refused no) {
        return no.code() == 400 && no.description().toLowerCase(Locale.ROOT).contains("message is not modified");
    }
}
