package it.sportello.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Sentences that say stop whatever else the message holds: an insult, a reason, a word we do not know. A sentence is a
 * pattern in which the name of an idea stands for its words and {@code ..} for up to three words of any kind. None counts in a message that is about
 * something else ({@code about}): a night shift, an appointment, an offer of one place. Doubled letters count once on both
 * sides, because that is how people most often misspell.
 */
final class StopSentences {

    private static final Pattern IDEA = Pattern.compile("(?<!\\\\)\\p{L}+");
    private static final Pattern WORDS = Pattern.compile("(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|[^ ()])+");
    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1");

    private final Map<String, Pattern> says = new LinkedHashMap<>();
    private final Map<String, Pattern> asks = new LinkedHashMap<>();
    private final Pattern about;

    /** @param source the {@code sentences} part of a language's STOP */
    StopSentences(TemplateFile file, Map<?, ?> source) {
        Map<String, String> ideas = new LinkedHashMap<>();
        map(source, "ideas").forEach((name, idea) -> ideas.put(String.valueOf(name), String.valueOf(idea)));
        try {
            map(source, "says").forEach((name, rows) -> says.put(String.valueOf(name), any(rows, ideas)));
            map(source, "asks").forEach((name, rows) -> asks.put(String.valueOf(name), any(rows, ideas)));
            about = any(source.get("about") instanceof List<?> rows ? rows : List.of(), ideas);
        } catch (PatternSyntaxException e) {
            throw file.problem("stop.sentences", "\"" + e.getPattern() + "\" is not a pattern: " + e.getDescription());
        }
    }

    private static Map<?, ?> map(Map<?, ?> source, String name) {
        return source.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    /** The name of the sentence found. @param folded the whole message */
    Optional<String> why(String folded, boolean question) {
        String text = squeezed(folded);
        return elsewhere(folded) ? Optional.empty()
            : found(asks, text).or(() -> question ? Optional.empty() : found(says, text));
    }

    /** Whether it is about something else than our messages. */
    boolean elsewhere(String folded) {
        return about.matcher(squeezed(folded)).find();
    }

    private static Optional<String> found(Map<String, Pattern> sentences, String text) {
        return sentences.entrySet().stream().filter(each -> each.getValue().matcher(text).find()).map(Map.Entry::getKey).findFirst();
    }

    private static Pattern any(Object rows, Map<String, String> ideas) {
        List<?> list = rows instanceof List<?> many ? many : List.of(rows);
        return list.isEmpty() ? Pattern.compile("(?!)")
            : Pattern.compile(list.stream().map(row -> row(String.valueOf(row), ideas)).collect(Collectors.joining("|")));
    }

    private static String row(String row, Map<String, String> ideas) {
        // the spaces between words, not those inside brackets
        String words = WORDS.matcher(row).replaceAll(word -> Matcher.quoteReplacement(
            word.group().equals("..") ? ".." : "(?:" + meant(word.group(), ideas) + ")"));
        return "(?<![^ ])" + squeezed(Fold.letters(words)).replace(" .. ", "(?: [^ ]+){0,3} ") + "(?![^ ])";
    }

    private static String meant(String word, Map<String, String> ideas) {
        return IDEA.matcher(word).replaceAll(name -> Matcher.quoteReplacement(
            ideas.containsKey(name.group()) ? "(?:" + ideas.get(name.group()) + ")" : name.group()));
    }

    private static String squeezed(String text) {
        return TWICE.matcher(text).replaceAll("$1");
    }
}
