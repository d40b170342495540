package it.sportello.platform.store.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name as people type them in a hurry: without accents, apostrophes and capitals. */
public final class NameWords {

    /** Long enough to tell most names apart; longer words are told apart by reading the names found. */
    public static final int LONGEST_KEY = 6;
    private static final int SHORTEST = 2;

    private NameWords() {
    }

    /** {@code "D'Angelo, José"}: dangelo, jose. */
    public static List<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ITALIAN)
                .replaceAll("['’`]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= SHORTEST).distinct().toList();
    }

    /** Every beginning under which a word is found. */
    public static List<String> keys(String word) {
        return java.util.stream.IntStream.rangeClosed(SHORTEST, Math.min(LONGEST_KEY, word.length()))
                .mapToObj(length -> word.substring(0, length)).toList();
    }

    /** The beginning a typed word is looked up by. */
    public static String key(String word) {
        return word.substring(0, Math.min(LONGEST_KEY, word.length()));
    }
}
