package it.sportello.ask.questionnaires;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one question of a sheet.
 *
 * @param now     what counts
 * @param earlier what was answered before, the latest first
 */
public record Answer(Given now, List<Given> earlier) {

    private static final int EARLIER = 20;

    public Answer {
        earlier = List.copyOf(earlier);
    }

    static Answer first(Given given) {
        return new Answer(given, List.of());
    }

    boolean knows(String key) {
        return now.key().equals(key) || earlier.stream().anyMatch(one -> one.key().equals(key));
    }

    /** The same value said again moves nothing but the moment it was said. */
    Answer then(Given given) {
        List<Given> before = new ArrayList<>(earlier);
        before.addFirst(now);
        return new Answer(given, before.subList(0, Math.min(EARLIER, before.size())));
    }
}
