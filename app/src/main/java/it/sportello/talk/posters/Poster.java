package it.sportello.talk.posters;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper that was printed.
 *
 * @param payload what begins when somebody comes by it: {@code o_B354C000001}, {@code v_PA-20981}
 * @param kind    on a wall or in an envelope: counted apart
 * @param office  code of the office that printed it
 * @param printed when first
 */
public record Poster(String payload, Kind kind, String office, Instant printed) {

    private static final Pattern MARK = Pattern.compile("([a-z]_[A-Za-z0-9-]{1,40})_([pl])");

    /** What a paper is. */
    public enum Kind {
        POSTER("p"), LETTER("l");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        static Kind of(String letter) {
            return letter.equals(POSTER.letter) ? POSTER : LETTER;
        }
    }

    /** A payload with its paper: {@code v_PA-20981_p}. */
    record Marked(String payload, Kind kind) {
    }

    /** The payload that the paper's code carries. */
    public String mark() {
        return mark(payload, kind);
    }

    static String mark(String payload, Kind kind) {
        return payload + "_" + kind.letter;
    }

    static Optional<Marked> read(String text) {
        Matcher mark = MARK.matcher(text == null ? "" : text.strip());
        return mark.matches() ? Optional.of(new Marked(mark.group(1), Kind.of(mark.group(2)))) : Optional.empty();
    }
}
