package it.sportello.templates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a message asks us to stop writing: STOP, BASTA, "non voglio più messaggi", "toglietemi dalla lista", ARRÊT,
 * توقف, in whatever language the conversation is. Not fooled by "stop al lavoro notturno?", "STOP 12345" or "basta un
 * diploma?". Fixed rules and no model, because whoever is stopped, or is not, has a right to know why: the answer names the
 * rule. Measured on {@code stop-corpus.tsv}.
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
        Optional<String> whole = find(text, true);
        return whole.isPresent() ? whole : CLAUSES.splitAsStream(text).flatMap(clause -> find(clause, false).stream()).findFirst();
    }

    private Optional<String> find(String text, boolean whole) {
        String folded = Fold.words(text);
        boolean question = text.indexOf('?') >= 0 || text.indexOf('\u061f') >= 0;
        return rules.stream().flatMap(language -> language.why(folded, whole, question).stream()).findFirst();
    }
}
