package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.flow.Limits;

import java.util.List;

/**
 * A button of a question: {@code a/<session>/<step>/<option>}, at most 64 bytes. An option whose id does not fit travels as
 * its place among all options: {@code a/k3f9/4/:12}.
 */
record Tap(String session, int step, String option) {

    static String payload(Walk walk, String id) {
        var fits = id.matches("[A-Za-z0-9_.-]{1," + Limits.OPTION_ID + "}");
        var part = fits ? id : ":" + walk.options.stream().map(Option::id).toList().indexOf(id);
        return Dialogue.ANSWER + walk.before.id() + "/" + walk.step + "/" + part;
    }

    /** @return {@code null} when the payload is no answer's */
    static Tap read(String payload) {
        if (payload == null || !payload.startsWith(Dialogue.ANSWER)) {
            return null;
        }
        var parts = payload.split("/", 4);
        return parts.length == 4 && parts[2].matches("\\d{1,4}")
                ? new Tap(parts[1], Integer.parseInt(parts[2]), parts[3]) : new Tap("", 0, "");
    }

    /** The option meant, among those of the open question; {@code null} when it has none such. */
    Option among(List<Option> options) {
        if (option.matches(":\\d{1,3}")) {
            int place = Integer.parseInt(option.substring(1));
            return place < options.size() ? options.get(place) : null;
        }
        return options.stream().filter(one -> one.id().equals(option)).findFirst().orElse(null);
    }
}
