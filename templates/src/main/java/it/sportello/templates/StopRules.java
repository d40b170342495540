package it.sportello.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The rules of one language, as the {@code stop} part of its {@code keywords.yml} has them. A rule must cover a whole
 * message, or a whole clause of it where it is a family, but for polite words and reasons: a rule never fires on a part.
 */
final class StopRules {

    private record Rule(String name, Pattern pattern, boolean clause, boolean question) {
    }

    private final TemplateFile file;
    private final Map<?, ?> source;
    private final List<Rule> rules = new ArrayList<>();

    private StopRules(TemplateFile file, Map<?, ?> source) {
        this.file = file;
        this.source = source;
        String around = "(?:(?:" + Fold.letters(String.join("|", list("polite")) + "|" + String.join("|", list("reasons"))) + ")(?: |$))*";
        String words = list("words").stream().map(Fold::words).collect(Collectors.joining("|"));
        rules.add(new Rule(file.language() + ": stop", compile("words", around + "(?:(?:" + words + ")(?: |$))+" + around), false, false));
        families("families", around, false);
        families("questions", around, true);
    }

    static StopRules of(TemplateFile file) {
        return new StopRules(file, file.read().get("stop") instanceof Map<?, ?> stop ? stop : Map.of());
    }

    /** The name of the rule that says so. @param clause one clause or a whole message, folded */
    Optional<String> why(String clause, boolean whole, boolean question) {
        return rules.stream()
            .filter(rule -> (whole || rule.clause) && (!question || rule.question))
            .filter(rule -> rule.pattern.matcher(clause).matches())
            .map(Rule::name).findFirst();
    }

    private void families(String section, String around, boolean question) {
        map(section).forEach((name, family) -> {
            String pattern = family;
            // a part may stand in another
            for (int depth = 0; depth < 2; depth++) {
                for (var part : map("parts").entrySet()) {
                    pattern = pattern.replace("{" + part.getKey() + "}", part.getValue());
                }
            }
            rules.add(new Rule(file.language() + ": " + name, compile(name, around + Fold.letters(pattern) + "(?: " + around + ")?"), true, question));
        });
    }

    private Pattern compile(String name, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw file.problem("stop." + name, "is not a pattern: " + e.getDescription());
        }
    }

    private List<String> list(String section) {
        return source.get(section) instanceof List<?> words ? words.stream().map(String::valueOf).toList() : List.of();
    }

    private Map<String, String> map(String section) {
        var map = new LinkedHashMap<String, String>();
        if (source.get(section) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> map.put(String.valueOf(key), String.valueOf(value)));
        }
        return map;
    }
}
