package it.sportello.bots.dialogue;

import java.util.List;
import java.util.Map;

/**
 * What a capability answers.
 *
 * @param outcome a kebab-case name a flow routes on: {@code found}, {@code none}, {@code already-applied}
 * @param values  kept in the session and usable in its texts: {@code {title}}
 * @param options what may be chosen next, when the node asks a choice of them
 */
public record Reply(String outcome, Map<String, String> values, List<Option> options) {

    public Reply {
        values = Map.copyOf(values);
        options = List.copyOf(options);
    }

    public static Reply of(String outcome) {
        return new Reply(outcome, Map.of(), List.of());
    }

    public static Reply of(String outcome, Map<String, String> values) {
        return new Reply(outcome, values, List.of());
    }
}
