package it.sportello.bots.dialogue.flow;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code starts}. */
final class StartsFile {

    private static final Set<String> FIELDS = Set.of("keyword", "intent", "payload", "pattern");

    private StartsFile() {
    }

    /** @param questionnaire the flow's name when it is one, else {@code null} */
    static Starts read(Fields fields, String questionnaire) {
        fields.only(FIELDS);
        return new Starts(Set.copyOf(fields.list("keyword")), Set.copyOf(fields.list("intent")), fields.texts("payload"),
                fields.list("pattern").stream().map(one -> pattern(fields, one)).toList(), questionnaire);
    }

    private static Pattern pattern(Fields fields, String regex) {
        try {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw fields.broken("pattern non valido: " + regex);
        }
    }
}
