package it.sportello.platform.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads what a program sent field by field, and keeps a sentence for each that will not do.
 * <pre>{@code Inputs in = new Inputs();
 * String sentence = in.text("sentence", wish.sentence(), 500);
 * if (in.wrong()) return Problems.wrong(in.errors());}</pre>
 */
public final class Inputs {

    private final Map<String, String> errors = new LinkedHashMap<>();

    public void require(String field, boolean holds, String sentence) {
        if (!holds) {
            errors.putIfAbsent(field, sentence);
        }
    }

    /** Never {@code null}: what is missing is empty, and wrong. */
    public String text(String field, String value, int longest) {
        String text = value == null ? "" : value.strip();
        require(field, !text.isEmpty(), "Questo campo serve.");
        return fitting(field, text, longest);
    }

    /** @return {@code null} when it is missing */
    public String optional(String field, String value, int longest) {
        return value == null || value.isBlank() ? null : fitting(field, value.strip(), longest);
    }

    public String orEmpty(String field, String value, int longest) {
        return value == null ? "" : fitting(field, value.strip(), longest);
    }

    private String fitting(String field, String text, int longest) {
        require(field, text.length() <= longest, "È troppo lungo: al massimo " + longest + " caratteri.");
        return text;
    }

    public <E extends Enum<E>> E one(String field, Class<E> words, String value) {
        E found = Arrays.stream(words.getEnumConstants()).filter(each -> each.name().equals(value)).findFirst().orElse(null);
        require(field, found != null, "Può essere: " + Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + ".");
        return found;
    }

    public Instant instant(String field, String value) {
        try {
            return Instant.parse(value == null ? "" : value);
        } catch (DateTimeParseException wrong) {
            require(field, false, "Serve un momento come 2026-11-23T09:00:00Z.");
            return null;
        }
    }

    /** @return {@code null} when it is missing */
    public LocalDate day(String field, String value) {
        try {
            return value == null || value.isBlank() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            require(field, false, "Serve un giorno come 2026-12-31.");
            return null;
        }
    }

    public int number(String field, Integer value, int otherwise, int most) {
        int number = value == null ? otherwise : value;
        require(field, number >= 0 && number <= most, "Serve un numero da 0 a " + most + ".");
        return number;
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public Map<String, String> errors() {
        return errors;
    }
}
