package it.sportello.bots.dialogue.answers;

import it.sportello.bots.dialogue.flow.Ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A day, kept as {@code 2026-12-02}, read as {@code 2/12/2026}, {@code 2.12} (the next one to come) or "domani".
 * {@code min} and {@code max} are days from today.
 */
final class DateAnswer implements AnswerType {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Map<String, Integer> WORDS = Map.of("oggi", 0, "domani", 1, "dopodomani", 2, "today", 0,
            "tomorrow", 1, "aujourd'hui", 0, "demain", 1, "اليوم", 0, "غدا", 1);

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        LocalDate day;
        try {
            day = day(heard.text().strip().toLowerCase(Locale.ROOT), heard.today());
        } catch (DateTimeException e) {
            day = null;
        }
        if (day == null) {
            return new Answer.Refused("refused.date");
        }
        if (ask.min() != null && day.isBefore(heard.today().plusDays(ask.min()))
                || ask.max() != null && day.isAfter(heard.today().plusDays(ask.max()))) {
            return new Answer.Refused("refused.date-range");
        }
        return new Answer.Taken(day.toString(), day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    }

    private static LocalDate day(String text, LocalDate today) {
        if (WORDS.containsKey(text)) {
            return today.plusDays(WORDS.get(text));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        if (day.group(3) != null) {
            int year = number(day.group(3));
            return LocalDate.of(year < 100 ? 2000 + year : year, number(day.group(2)), number(day.group(1)));
        }
        var thisYear = LocalDate.of(today.getYear(), number(day.group(2)), number(day.group(1)));
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
