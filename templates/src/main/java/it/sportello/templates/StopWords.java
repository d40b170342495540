package it.sportello.templates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a message asks us to stop writing: STOP, BASTA, "non voglio più messaggi", "toglietemi dalla lista", ARRÊT,
 * توقف, in whatever language the conversation is. Not fooled by "stop al lavoro notturno?", "STOP 12345" or "basta un
 * diploma?". Fixed rules and no model, because whoever is stopped, or is not, has a right to know why: the answer names the
 * rule. Measured on {@code stop-heldout.tsv}.
 */
public final class StopWords {

    // nobody asks to be left alone in a longer sentence than this; it also bounds the work
    private static final int LONGEST = 300;
    private static final Pattern CLAUSES = Pattern.compile("(?<=[.,;:!?\\n\\u060c\\u061f])");

    private final List<StopRules> rules;

    private StopWords(List<StopRules> rules) {
        this.rules = rules;
    }

    /** @throws PhraseProblem when a rule of a language is broken */
    public static StopWords load() {
        return new StopWords(TemplateFile.languages().stream().map(code -> StopRules.of(new TemplateFile(code, "keywords"))).toList());
    }

    public boolean matches(String text) {
        return why(text).isPresent();
    }

    /** The name of the rule that took the message for a STOP, as "it: non vuole messaggi"; empty when it is none. */
    public Optional<String> why(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = Fold.words(text);
        return rules.stream().flatMap(language -> why(language, text, folded).stream()).findFirst();
    }

    private static Optional<String> why(StopRules language, String text, String folded) {
        Optional<String> whole = language.why(folded, true, asks(text));
        if (whole.isPresent()) {
            return whole;
        }
        if (language.undivided(folded)) {
            return language.sentence(folded, asks(text));
        }
        return CLAUSES.splitAsStream(text).flatMap(clause -> language.why(Fold.words(clause), false, asks(clause)).stream()).findFirst()
            .or(() -> language.sentence(folded, asks(text)));
    }

    private static boolean asks(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('\u061f') >= 0;
    }
}
