package it.sportello.people.records;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An Italian tax code (codice fiscale) whose check character is right (d.m. 23 December 1976), or the eleven digits of a
 * provisional one. Where two people would have the same code the tax office replaces digits with letters ("omocodia"): such a code
 * is another person's, so it is never turned back.
 *
 * <pre>TaxCode.read("rss mra 80a01 h501u")  // Optional[RSSMRA80A01H501U]</pre>
 *
 * @param text upper-case, without spaces
 */
public record TaxCode(String text) {

    private static final String SHAPE = "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";
    private static final String LETTERS_FOR_DIGITS = "LMNPQRSTUV";
    private static final String MONTHS = "ABCDEHLMPRST";
    /** What a character in an odd place counts, 0 to 9 and then A to Z: the digits count as the first ten letters. */
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    private static final int DAY_OF_WOMEN = 40;

    public static Optional<TaxCode> read(String written) {
        String text = written.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        boolean right = text.matches("\\d{11}") ? provisional(text) : text.matches(SHAPE) && text.charAt(15) == check(text);
        return right ? Optional.of(new TaxCode(text)) : Optional.empty();
    }

    private static char check(String text) {
        int sum = 0;
        for (int place = 0; place < 15; place++) {
            int value = Character.isDigit(text.charAt(place)) ? text.charAt(place) - '0' : text.charAt(place) - 'A';
            sum += place % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }

    /** As in a VAT number: every second digit doubled, the sum a multiple of ten. */
    private static boolean provisional(String digits) {
        int sum = 0;
        for (int place = 0; place < 11; place++) {
            int digit = digits.charAt(place) - '0';
            int twice = 2 * digit;
            sum += place % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /** Whether it may belong to somebody born on this day; a provisional one tells nothing. */
    public boolean agreesWith(LocalDate born) {
        if (text.length() == 11) {
            return true;
        }
        int day = digits(9, 11) % DAY_OF_WOMEN;
        return digits(6, 8) == born.getYear() % 100 && MONTHS.indexOf(text.charAt(8)) + 1 == born.getMonthValue()
                && day == born.getDayOfMonth();
    }

    private int digits(int from, int to) {
        int number = 0;
        for (char c : text.substring(from, to).toCharArray()) {
            number = 10 * number + (Character.isDigit(c) ? c - '0' : LETTERS_FOR_DIGITS.indexOf(c));
        }
        return number;
    }

    /** Personal data: never printed whole. */
    @Override
    public String toString() {
        return "TaxCode[..." + text.substring(text.length() - 2) + "]";
    }
}
