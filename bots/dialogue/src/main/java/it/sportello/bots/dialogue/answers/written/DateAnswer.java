package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A day, kept as {@code 2026-12-02}, read as {@code 2/12/2026}, {@code 2.12}, "2 dicembre" or "domani". {@code min} and {@code max}
 * are days from today; without a year it is the next one to come, or the last one where only the past is asked.
 */
final class DateAnswer implements AnswerType {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[°º]?(?:st|nd|rd|th|er)? (?:di |of |de )?(\\p{L}+)(?: (?:del )?(\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("oggi", 0), Map.entry("domani", 1), Map.entry("dopodomani", 2),
            Map.entry("ieri", -1), Map.entry("today", 0), Map.entry("tomorrow", 1), Map.entry("yesterday", -1), Map.entry("aujourd'hui", 0),
            Map.entry("demain", 1), Map.entry("hier", -1), Map.entry("اليوم", 0), Map.entry("غدا", 1), Map.entry("أمس", -1));
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final int CENTURY = 100;

    static {
        for (var language : new String[] {"it", "en", "fr", "ar"}) {
            for (var month : Month.values()) {
                MONTHS.put(month.getDisplayName(TextStyle.FULL, Locale.of(language)).toLowerCase(Locale.ROOT), month.getValue());
            }
        }
    }

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        boolean past = ask.max() != null && ask.max() <= 0;
        LocalDate day;
        try {
            day = day(heard.latin().strip().toLowerCase(Locale.ROOT).replace('’', '\''), heard.today(), past);
        } catch (DateTimeException e) {
            return new Answer.Refused("refused.no-such-day");
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

    private static LocalDate day(String text, LocalDate today, boolean past) {
        if (WORDS.containsKey(text)) {
            return today.plusDays(WORDS.get(text));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day.group(1)), number(day.group(2)), day.group(3), today, past);
        }
        var named = NAMED.matcher(text);
        return named.matches() && MONTHS.containsKey(named.group(2))
                ? day(number(named.group(1)), MONTHS.get(named.group(2)), named.group(3), today, past) : null;
    }

    private static LocalDate day(int day, int month, String year, LocalDate today, boolean past) {
        if (year != null) {
            int written = number(year);
            var full = LocalDate.of(written < CENTURY ? 2000 + written : written, month, day);
            return written < CENTURY && past && full.isAfter(today) ? full.minusYears(CENTURY) : full;
        }
        var thisYear = LocalDate.of(today.getYear(), month, day);
        if (past) {
            return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
        }
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
