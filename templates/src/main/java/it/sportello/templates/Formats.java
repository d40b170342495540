package it.sportello.templates;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one language writes a moment, a day, a time, an amount in euro and a list, as {@code templates/<language>/formats.yml}
 * says: "lunedì 23 novembre alle 9:30", "1.250,50 €", "Nuoro, Olbia e Sassari". Always Italian time; always the digits
 * 0-9, because people copy them into a telephone; spaces are plain spaces, because others do not fit in one SMS alphabet.
 */
public final class Formats {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final DateTimeFormatter moment;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DecimalFormat whole;
    private final DecimalFormat cents;
    private final ListFormatter lists;
    private final String language;

    private Formats(TemplateFile file) {
        Map<String, String> texts = file.texts();
        Locale locale = Locale.forLanguageTag(file.language() + "-u-nu-latn");
        moment = pattern(file, texts, "moment", locale);
        brief = pattern(file, texts, "brief", locale);
        day = pattern(file, texts, "day", locale);
        date = pattern(file, texts, "date", locale);
        time = pattern(file, texts, "time", locale);
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(texts.getOrDefault("numbers", file.language())));
        whole = new DecimalFormat("#,##0", symbols);
        cents = new DecimalFormat("#,##0.00", symbols);
        lists = ListFormatter.getInstance(ULocale.forLocale(locale));
        language = file.language();
    }

    static Formats load(String language) {
        return new Formats(new TemplateFile(language, "formats"));
    }

    /** "lunedì 23 novembre alle 9:30" */
    public String moment(Instant instant) {
        return tidy(moment.format(instant.atZone(ROME)));
    }

    /** "23/11 alle 9:30", where room is short */
    public String brief(Instant instant) {
        return tidy(brief.format(instant.atZone(ROME)));
    }

    /** "lunedì 23 novembre" */
    public String day(LocalDate date) {
        return tidy(day.format(date));
    }

    /** "23 novembre 2026": a day that may be of another year */
    public String date(LocalDate date) {
        return tidy(this.date.format(date));
    }

    /** "9:30" */
    public String time(LocalTime at) {
        return tidy(time.format(at));
    }

    /** "9:30" */
    public String time(Instant instant) {
        return time(instant.atZone(ROME).toLocalTime());
    }

    /** "1.250 €", "0,09 €": cents only where there are any. @param euro an amount in euro */
    public String money(BigDecimal euro) {
        var format = (DecimalFormat) (euro.stripTrailingZeros().scale() <= 0 ? whole : cents).clone();
        return tidy(format.format(euro)) + " €";
    }

    /** "Nuoro, Olbia e Sassari" */
    public String list(List<?> items) {
        return tidy(lists.format(items));
    }

    public String language() {
        return language;
    }

    private static DateTimeFormatter pattern(TemplateFile file, Map<String, String> texts, String key, Locale locale) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw file.problem(key, "is missing");
        }
        try {
            return DateTimeFormatter.ofPattern(pattern, locale).localizedBy(locale);
        } catch (IllegalArgumentException e) {
            throw file.problem(key, "is not a date pattern: " + e.getMessage());
        }
    }

    private static String tidy(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
