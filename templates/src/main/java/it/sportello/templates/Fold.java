package it.sportello.templates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a message counts when it may be a command: letters and digits, without case, accents, marks or pictures. */
final class Fold {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\x{640}]+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    // STOOOP, bastaaa
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private Fold() {
    }

    /** "Perché?!" is "perche", "l'operatore" is "l operatore". */
    static String words(String text) {
        return DRAWN_OUT.matcher(NOT_WORDS.matcher(letters(text)).replaceAll(" ")).replaceAll("$1").strip();
    }

    /** The same for a rule of a file: its letters only, since its marks are grammar. */
    static String letters(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // the last letters of Arabic words that phones write in two ways
        return plain.replace('\u0649', '\u064a').toLowerCase(Locale.ROOT);
    }
}
