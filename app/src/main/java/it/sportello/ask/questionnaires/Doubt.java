package it.sportello.ask.questionnaires;

import java.util.ArrayList;
import java.util.List;

/**
 * How hard a question was: how often what was said was no answer, and how often help or the reason was asked for.
 *
 * @param misses keys of what was not understood; {@code helps} of what was asked: told twice, they are the same
 */
public record Doubt(List<String> misses, List<String> helps) {

    private static final int MOST = 20;
    static final Doubt NONE = new Doubt(List.of(), List.of());

    public Doubt {
        misses = List.copyOf(misses);
        helps = List.copyOf(helps);
    }

    public Doubt missed(String key) {
        return new Doubt(with(misses, key), helps);
    }

    public Doubt helped(String key) {
        return new Doubt(misses, with(helps, key));
    }

    private static List<String> with(List<String> keys, String key) {
        if (keys.contains(key) || keys.size() == MOST) {
            return keys;
        }
        List<String> more = new ArrayList<>(keys);
        more.add(key);
        return more;
    }
}
