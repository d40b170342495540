package it.sportello.bots.dialogue.answers.written;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether an Italian code was copied rightly, by its check character: the codice fiscale (d.m. 23 December 1976) with the letters
 * that stand for digits where two people would have the same ("omocodia"), the partita IVA, and the provisional codice fiscale of
 * eleven digits. The one place where the house knows.
 *
 * <pre>ItalianCodes.taxCode("rss mra 80a01 h501u")  // Optional[RSSMRA80A01H501U]</pre>
 */
public final class ItalianCodes {

    private static final String SHAPE = "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";
    /** What a character in an odd place counts, 0 to 9 and then A to Z: the digits count as the first ten letters. */
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    private static final int CHECK = 15;
    private static final int DIGITS = 11;

    private ItalianCodes() {
    }

    /** In capitals, without spaces; empty when it is none. */
    public static Optional<String> taxCode(String written) {
        var text = bare(written);
        boolean right = text.matches("\\d{11}") ? luhn(text) : text.matches(SHAPE) && text.charAt(CHECK) == check(text);
        return right ? Optional.of(text) : Optional.empty();
    }

    /** Its eleven digits; empty when it is none. */
    public static Optional<String> vatNumber(String written) {
        var text = bare(written).replaceFirst("^IT(?=\\d)", "");
        return text.matches("\\d{11}") && luhn(text) ? Optional.of(text) : Optional.empty();
    }

    /** Whether only the check character may be wrong. */
    static boolean looksLikeTaxCode(String written) {
        return bare(written).matches(SHAPE);
    }

    private static String bare(String written) {
        return written.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    private static char check(String text) {
        int sum = 0;
        for (int place = 0; place < CHECK; place++) {
            int value = Character.isDigit(text.charAt(place)) ? text.charAt(place) - '0' : text.charAt(place) - 'A';
            sum += place % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }

    /** Every second digit doubled, the sum a multiple of ten. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < DIGITS; place++) {
            int digit = digits.charAt(place) - '0';
            int twice = 2 * digit;
            sum += place % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
