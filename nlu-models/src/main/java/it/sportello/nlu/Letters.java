package it.sportello.nlu;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a short message is told apart by: each word, and its runs of one to four letters with the word's edges. Whole words
 * carry greetings ("salam"), letters carry words never seen ("khdma", "quand"). Handed to OpenNLP as if they were words,
 * because it instantiates a feature generator of ours by name and only from packages it was told to trust.
 */
final class Letters {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 4;

    private Letters() {
    }

    static String[] of(String text) {
        // distinct: a letter seen twice says no more
        Set<String> features = new LinkedHashSet<>();
        words(text).forEach(word -> add(word, features));
        return features.toArray(String[]::new);
    }

    static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }

    private static void add(String word, Set<String> features) {
        features.add("w=" + word);
        String edged = "_" + word + "_";
        for (int length = 1; length <= LONGEST; length++) {
            for (int from = 0; from + length <= edged.length(); from++) {
                features.add(edged.substring(from, from + length));
            }
        }
    }
}
