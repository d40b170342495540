package it.sportello.templates;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The rules of one language, as the {@code stop} part of its {@code keywords.yml} has them. A text is a STOP when each of
 * its words is light or belongs to an idea, and some rule's ideas are all there. One word more ("di notte") and it is none.
 */
final class StopRules {

    private final TemplateFile file;
    private final Map<?, ?> source;
    private final Pattern aside;
    private final Pattern light;
    private final Pattern words;
    private final Pattern unless;
    private final Map<String, Pattern> ideas = new LinkedHashMap<>();
    private final StopSentences sentences;

    private StopRules(TemplateFile file, Map<?, ?> source) {
        this.file = file;
        this.source = source;
        aside = pattern("aside", "(?<= )(" + String.join("|", list(source.get("aside"))) + ")(?= |$)");
        light = pattern("light", source.get("light"));
        words = pattern("words", list(source.get("words")).stream().map(Fold::words).collect(Collectors.joining("|")));
        unless = pattern("unless", source.get("unless"));
        map("ideas").forEach((name, idea) -> ideas.put(String.valueOf(name), pattern(String.valueOf(name), idea)));
        sentences = new StopSentences(file, source.get("sentences") instanceof Map<?, ?> found ? found : Map.of());
        for (String section : List.of("rules", "questions")) {
            map(section).forEach((name, needs) -> list(needs).stream().filter(need -> !ideas.containsKey(need)).findFirst().ifPresent(need -> {
                throw file.problem("stop." + section + "." + name, "there is no idea " + need);
            }));
        }
    }

    static StopRules of(TemplateFile file) {
        return new StopRules(file, file.read().get("stop") instanceof Map<?, ?> stop ? stop : Map.of());
    }

    /** Whether the message holds a word that forbids to judge it by one of its clauses. */
    boolean undivided(String folded) {
        return Arrays.stream(folded.split(" ")).anyMatch(word -> unless.matcher(word).matches());
    }

    /** A sentence that says stop, whatever words stand around it. @param folded the whole message */
    Optional<String> sentence(String folded, boolean question) {
        return sentences.why(folded, question).map(name -> file.language() + ": " + name);
    }

    /**
     * The name of the rule that says so.
     *
     * @param text  a message or one clause of it, folded
     * @param whole whether it is the message: a lone "basta" in a clause says nothing
     */
    Optional<String> why(String text, boolean whole, boolean question) {
        String[] tokens = aside.matcher(" " + text).replaceAll("").strip().split(" +");
        if (whole && !question && (words.matcher(text).matches() || onlyStop(tokens))) {
            return Optional.of(file.language() + ": stop");
        }
        var found = new HashSet<String>();
        for (String token : tokens) {
            var meant = ideas.entrySet().stream().filter(idea -> idea.getValue().matcher(token).matches()).map(Map.Entry::getKey).toList();
            if (meant.isEmpty() && !light.matcher(token).matches()) {
                return Optional.empty();
            }
            found.addAll(meant);
        }
        return sentences.elsewhere(text) ? Optional.empty() : rule(question ? "questions" : "rules", found);
    }

    private boolean onlyStop(String[] tokens) {
        return Arrays.stream(tokens).anyMatch(token -> words.matcher(token).matches())
            && Arrays.stream(tokens).allMatch(token -> words.matcher(token).matches() || light.matcher(token).matches());
    }

    private Optional<String> rule(String section, Set<String> found) {
        return map(section).entrySet().stream().filter(rule -> found.containsAll(list(rule.getValue())))
            .map(rule -> file.language() + ": " + rule.getKey()).findFirst();
    }

    private Pattern pattern(String name, Object source) {
        try {
            // nothing written: nothing matches
            return Pattern.compile(source == null || String.valueOf(source).isEmpty() ? "(?!)" : Fold.letters(String.valueOf(source)));
        } catch (PatternSyntaxException e) {
            throw file.problem("stop." + name, "is not a pattern: " + e.getDescription());
        }
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }

    private Map<?, ?> map(String section) {
        return source.get(section) instanceof Map<?, ?> found ? found : Map.of();
    }
}
