package it.sportello.ask.questionnaires;

import it.sportello.bots.dialogue.flow.Ask;

import java.time.Instant;

/**
 * What was answered once to a question.
 *
 * @param key     session, step and inbound key: told twice, it is the same
 * @param node    the question
 * @param value   for rules and routes; {@link Ask#PREFERS_NOT} of who prefers not to say
 * @param title   the same as people read it, in the language answered in
 * @param words   the person's own; empty where what was known already was taken
 * @param channel name of the channel type
 * @param typedBy id of the operator who typed it, {@code null} for the person
 */
public record Given(String key, String node, String value, String title, String words, String channel, Instant at, String typedBy) {

    public boolean refused() {
        return Ask.PREFERS_NOT.equals(value);
    }

    /** Nobody said it in this sheet: it was known, and the questionnaire takes that as it is. */
    public boolean taken() {
        return words.isEmpty();
    }

    @Override
    public String toString() {
        return "Given[" + node + ", " + channel + "]";
    }
}
