package it.sportello.people.records;

import it.sportello.bots.dialogue.answers.written.ItalianCodes;

import java.time.LocalDate;
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

    private static final String LETTERS_FOR_DIGITS = "LMNPQRSTUV";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int DAY_OF_WOMEN = 40;

    public static Optional<TaxCode> read(String written) {
        return ItalianCodes.taxCode(written).map(TaxCode::new);
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
