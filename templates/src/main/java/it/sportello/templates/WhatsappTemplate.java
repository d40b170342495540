package it.sportello.templates;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that WhatsApp approves before we may write first, or later than 24 hours after a person's message.
 *
 * @param name      ours, the same in every language: {@code offerta_lavoro}
 * @param language  two letters
 * @param category  {@code utility}: what a person asked for; never marketing
 * @param body      as submitted, with {@code {{1}}}, {@code {{2}}}...
 * @param variables what each number stands for, in order
 * @param examples  a sample of each, which Meta wants to see
 */
public record WhatsappTemplate(String name, String language, String category, String body, List<String> variables, List<String> examples) {

    private static final Pattern NUMBER = Pattern.compile("\\{\\{(\\d)}}");

    public WhatsappTemplate {
        variables = List.copyOf(variables);
        examples = List.copyOf(examples);
    }

    /** What the person reads, for previews and for the other channels. @throws IllegalArgumentException on a wrong number of values */
    public String say(List<String> values) {
        if (values.size() != variables.size()) {
            throw new IllegalArgumentException("template " + name + " wants " + variables.size() + " values, not " + values.size());
        }
        // one pass: a value that looks like a placeholder stays as it is
        return NUMBER.matcher(body).replaceAll(match ->
            Matcher.quoteReplacement(values.get(Integer.parseInt(match.group(1)) - 1)));
    }
}
