package it.sportello.templates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How easy an Italian text is to read: 89 + (300 x sentences - 10 x letters) / words, from 0 to 100 (Lucisano and
 * Piemontese, 1988). Under 80 it is hard for who left school after the primary years, under 60 after the lower secondary.
 * Sportello asks for 60 and for sentences of at most 25 words.
 */
public final class Gulpease {

    /** Longest sentence we write, in words. */
    public static final int LONGEST = 25;
    /** Lowest score we accept. */
    public static final int FLOOR = 60;

    // a link is one thing to tap, not words to read
    private static final Pattern LINK = Pattern.compile("https?://\\S+|\\{link}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    // the point of "9.30" and of "1.250" ends nothing; a line does
    private static final Pattern END = Pattern.compile("[.!?]+(?=\\s|$|[)»\"])|\\R");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Gulpease() {
    }

    /**
     * @return 0 to 100; 100 for a text without words
     */
    public static int of(String text) {
        List<String> sentences = sentences(text);
        long words = sentences.stream().mapToLong(Gulpease::words).sum();
        if (words == 0) {
            return 100;
        }
        long letters = prepared(text).codePoints().filter(Character::isLetterOrDigit).count();
        long score = Math.round(89 + (300.0 * sentences.size() - 10.0 * letters) / words);
        return (int) Math.clamp(score, 0, 100);
    }

    /** The sentences of a text, links left out; the end of a line ends one too. */
    public static List<String> sentences(String text) {
        return Arrays.stream(END.split(prepared(text))).map(String::strip).filter(sentence -> words(sentence) > 0).toList();
    }

    /** How many words a sentence has; a placeholder counts as one, "l'offerta" as two. */
    public static long words(String sentence) {
        return BETWEEN_WORDS.splitAsStream(prepared(sentence)).filter(word -> !word.isEmpty()).count();
    }

    /** The sentences over {@link #LONGEST} words. */
    public static List<String> tooLong(String text) {
        return sentences(text).stream().filter(sentence -> words(sentence) > LONGEST).toList();
    }

    /** The words of several texts as one, without those that are only labels or other words for an option. */
    public static String joined(Map<String, String> texts) {
        return texts.entrySet().stream().filter(one -> !one.getKey().endsWith(".also") && one.getValue().contains(" "))
                .map(Map.Entry::getValue).collect(Collectors.joining("\n"));
    }

    /** The sentences that are hardest to read, the worst first. */
    public static List<String> worst(String text, int many) {
        record Rated(String sentence, int score, long words) {
        }
        return sentences(text).stream().distinct().map(sentence -> new Rated(sentence, of(sentence), words(sentence)))
                .sorted(Comparator.comparingInt(Rated::score).thenComparing(Comparator.comparingLong(Rated::words).reversed()))
                .limit(many).map(Rated::sentence).toList();
    }

    private static String prepared(String text) {
        return PLACEHOLDER.matcher(LINK.matcher(text).replaceAll(" ")).replaceAll("valore");
    }
}
