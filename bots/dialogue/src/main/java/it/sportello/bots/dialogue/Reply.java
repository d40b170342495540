package it.sportello.bots.dialogue;

import java.util.List;
import java.util.Map;

/**
 * What a capability answers.
 *
 * @param outcome  a kebab-case name a flow routes on: {@code found}, {@code none}, {@code already-applied}
 * @param values   kept in the session and usable in its texts: {@code {title}}
 * @param options  what may be chosen next, when the node asks a choice of them
 * @param answered answers by name that this person gave before, here or elsewhere: when their question is reached it is
 *                 passed over. {@code <name>_title} beside a name is how people read it
 * @param known    answers that are known from elsewhere: as if the flow had begun with them, so shown for confirmation
 */
public record Reply(String outcome, Map<String, String> values, List<Option> options, Map<String, String> answered,
                    Map<String, String> known) {

    public Reply {
        values = Map.copyOf(values);
        options = List.copyOf(options);
        answered = Map.copyOf(answered);
        known = Map.copyOf(known);
    }

    public Reply(String outcome, Map<String, String> values, List<Option> options) {
        this(outcome, values, options, Map.of(), Map.of());
    }

    public static Reply of(String outcome) {
        return new Reply(outcome, Map.of(), List.of());
    }

    public static Reply of(String outcome, Map<String, String> values) {
        return new Reply(outcome, values, List.of());
    }

    /** The same, with answers: {@code Reply.of("open").with(sheet, profile)}. */
    public Reply with(Map<String, String> answered, Map<String, String> known) {
        return new Reply(outcome, values, options, answered, known);
    }
}
