package it.sportello.bots.dialogue.answers;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a person answered.
 *
 * @param text   as written
 * @param kind   text, or what was enclosed: photo, document, voice, contact, position
 * @param values beside the words: {@code phone} of a trusted contact
 * @param today  in Italy: "domani" counts from it
 */
public record Heard(String text, String kind, Map<String, String> values, LocalDate today) {

    /** The words with the digits of any script as Latin ones: an Arabic keyboard writes ٢٠ for 20. */
    public String latin() {
        var latin = new StringBuilder();
        text.codePoints().forEach(c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return latin.toString();
    }

    @Override
    public String toString() {
        return "Heard[" + kind + "]";
    }
}
