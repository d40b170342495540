package it.sportello.bots.dialogue.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders {@code {name}} in words. A missing value is empty, and a line all of whose placeholders are empty is left
 * out: "Paga: {pay}" is not said when nothing is known of the pay.
 */
public final class Filling {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_-]*)}");

    private Filling() {
    }

    public static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(one -> names.add(one.group(1)));
        return names;
    }

    public static String fill(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (var line : text.split("\n", -1)) {
            var names = names(line);
            if (names.isEmpty() || names.stream().anyMatch(name -> !values.getOrDefault(name, "").isBlank())) {
                // one pass: a value that itself looks like a placeholder is not filled again
                lines.add(PLACEHOLDER.matcher(line).replaceAll(one ->
                        Matcher.quoteReplacement(values.getOrDefault(one.group(1), ""))));
            }
        }
        return String.join("\n", lines).strip();
    }
}
