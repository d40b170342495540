package it.sportello.talk.selfservice;

import it.sportello.office.offices.OpeningHours;
import it.sportello.templates.Formats;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours in few words: days in a row that are alike are said once. "lun 9:00-12:00; mar-ven 9:00-13:00" */
final class HoursWords {

    private HoursWords() {
    }

    static String of(OpeningHours hours, Formats formats) {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int from = 0, to; from < days.length; from = to + 1) {
            to = from;
            while (to + 1 < days.length && hours.on(days[to + 1]).equals(hours.on(days[from]))) {
                to++;
            }
            if (!hours.on(days[from]).isEmpty()) {
                String last = to == from ? "" : "-" + name(days[to], formats);
                parts.add(name(days[from], formats) + last + " " + hours.on(days[from]).stream()
                        .map(span -> formats.time(span.from()) + "-" + formats.time(span.to())).collect(Collectors.joining(", ")));
            }
        }
        return String.join("; ", parts);
    }

    private static String name(DayOfWeek day, Formats formats) {
        return day.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(formats.language()));
    }
}
