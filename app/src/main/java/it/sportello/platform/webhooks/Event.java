package it.sportello.platform.webhooks;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened.
 *
 * @param id     the same for the same happening, however often it is told
 * @param type   {@code task.opened}
 * @param office code of the office, or {@code null}
 * @param at     when
 * @param data   names only: never a word, a number or an address of a person
 */
public record Event(String id, String type, String office, Instant at, Map<String, String> data) {

    /** The types there are, with their words for staff. */
    public static final Map<String, String> TYPES = new java.util.TreeMap<>(Map.of(
            "vacancy.published", "Offerta pubblicata", "vacancy.closed", "Offerta chiusa o ritirata", "broadcast.finished", "Invio finito",
            "contact.choices-changed", "Una persona ha cambiato le sue scelte", "conversation.handed-over", "Una persona aspetta l'ufficio",
            "task.opened", "Compito aperto", "task.closed", "Compito fatto"));
}
