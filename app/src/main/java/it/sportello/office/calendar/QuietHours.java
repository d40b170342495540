package it.sportello.office.calendar;

import it.sportello.office.offices.Office;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When Sportello starts nothing: 20 to 8, Sundays, national holidays, the feast of the patron saint of the office's town.
 * What we start moves later; a reminder moves earlier, never later. An answer to a person knows no quiet hours.
 * An office may be {@code null}: then no patron counts.
 */
@Singleton
public class QuietHours {

    static final LocalTime FROM = LocalTime.of(8, 0);
    static final LocalTime TO = LocalTime.of(20, 0);
    /** What is moved earlier still needs time to leave before the silence. */
    static final Duration BEFORE_SILENCE = Duration.ofHours(1);

    private final Holidays holidays;
    private final Places places;

    public QuietHours(Holidays holidays, Places places) {
        this.holidays = holidays;
        this.places = places;
    }

    public Verdict at(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        Optional<String> reason = dayReason(local.toLocalDate(), office);
        if (reason.isEmpty() && isNight(local.toLocalTime())) {
            reason = Optional.of("notte (dalle 20 alle 8)");
        }
        return reason.<Verdict>map(text -> new Verdict.Quiet(text, nextOpen(when, office))).orElseGet(Verdict.Open::new);
    }

    /** {@code when} itself if open, else the first open instant after it. */
    public Instant nextOpen(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        LocalDate day = local.toLocalDate();
        if (dayReason(day, office).isEmpty()) {
            if (local.toLocalTime().isBefore(FROM)) {
                return day.atTime(FROM).atZone(Rome.ZONE).toInstant();
            }
            if (!isNight(local.toLocalTime())) {
                return when;
            }
        }
        do {
            day = day.plusDays(1);
        } while (dayReason(day, office).isPresent());
        return day.atTime(FROM).atZone(Rome.ZONE).toInstant();
    }

    /** The end of the open hours that {@code when} lies in. */
    public Instant closing(Instant when) {
        return when.atZone(Rome.ZONE).toLocalDate().atTime(TO).atZone(Rome.ZONE).toInstant();
    }

    /** {@code when} itself if open, else an hour before the end of the last open day before it (19:00). */
    public Instant lastOpenBefore(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        LocalDate day = local.toLocalDate();
        boolean opens = dayReason(day, office).isEmpty();
        if (opens && !isNight(local.toLocalTime())) {
            return when;
        }
        if (!opens || local.toLocalTime().isBefore(FROM)) {
            do {
                day = day.minusDays(1);
            } while (dayReason(day, office).isPresent());
        }
        return day.atTime(TO.minus(BEFORE_SILENCE)).atZone(Rome.ZONE).toInstant();
    }

    /** Why the whole day is quiet; the feast before the Sunday, since it tells more. */
    Optional<String> dayReason(LocalDate day, Office office) {
        Optional<String> feast = feast(day, office);
        return feast.isEmpty() && day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of("domenica") : feast;
    }

    /** The national holiday or the patron's feast that falls on the day. */
    Optional<String> feast(LocalDate day, Office office) {
        return holidays.on(day).or(() -> patronReason(day, office));
    }

    private Optional<String> patronReason(LocalDate day, Office office) {
        return office == null ? Optional.empty() : office.patron()
                .filter(patron -> patron.day().equals(MonthDay.from(day)))
                .map(patron -> "festa patronale di " + town(office) + ", " + patron.name());
    }

    private String town(Office office) {
        return places.find(office.town()).map(Municipality::name).orElse(office.name());
    }

    private static boolean isNight(LocalTime time) {
        return time.isBefore(FROM) || !time.isBefore(TO);
    }
}
