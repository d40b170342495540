package it.sportello.talk.conversations;

import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Map;

/** Where a message stands and why, in plain Italian for staff. */
@Singleton
public class StateWords {

    private static final String STAFF = "it";

    private final Phrasebook phrases;

    public StateWords(Phrasebook phrases) {
        this.phrases = phrases;
    }

    public String of(MessageState state, String code) {
        return switch (state) {
            case FAILED, REFUSED, HELD -> phrases.say(STAFF, "message-state." + key(state), Map.of("reason", reason(code)));
            case RECEIVED, QUEUED, SENDING, SENT, DELIVERED, READ, UNKNOWN -> phrases.say(STAFF, "state." + key(state));
        };
    }

    /** @param code one of our own words ({@code why.*}), or a provider's ({@code code.*}) */
    public String reason(String code) {
        if (code == null || code.isEmpty()) {
            return phrases.say(STAFF, "why.unknown");
        }
        return phrases.has("why." + code) ? phrases.say(STAFF, "why." + code) : phrases.reason(code);
    }

    private static String key(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
