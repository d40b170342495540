package it.sportello.ask.questionnaires.web;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.platform.time.Rome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and lengths of time as staff reads them. */
final class SheetTimes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ITALIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private SheetTimes() {
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Rome.ZONE));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minutes(Duration time) {
        int minutes = Sheet.minutes(time.toSeconds());
        return minutes == 1 ? "1 minuto" : minutes + " minuti";
    }
}
