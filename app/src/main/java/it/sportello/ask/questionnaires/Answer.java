package it.sportello.ask.questionnaires;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one question of a sheet.
 *
 * @param now      what counts
 * @param earlier  what was answered before, the latest first
 * @param revision of the questionnaire in which it was asked what {@code now} answers
 */
public record Answer(Given now, List<Given> earlier, String revision) {

    private static final int EARLIER = 20;

    public Answer {
        earlier = List.copyOf(earlier);
    }

    static Answer first(Given given, String revision) {
        return new Answer(given, List.of(), revision);
    }

    boolean knows(String key) {
        return now.key().equals(key) || earlier.stream().anyMatch(one -> one.key().equals(key));
    }

    /** The same value said again moves nothing but the moment it was said. */
    Answer then(Given given, String asked) {
        return new Answer(given, with(now), asked);
    }

    /** Said to the question as it was once: what counts stays. */
    Answer besides(Given given) {
        return new Answer(now, with(given), revision);
    }

    private List<Given> with(Given given) {
        List<Given> before = new ArrayList<>(earlier);
        before.addFirst(given);
        return before.subList(0, Math.min(EARLIER, before.size()));
    }
}
