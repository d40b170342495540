package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Often;
import it.sportello.office.calendar.QuietHours;
import it.sportello.office.offices.Offices;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** When digests leave: never on the day a vacancy came, so that a day's digests are complete before they begin. */
@Singleton
class DigestCalendar {

    private static final LocalTime FROM = LocalTime.of(10, 0);
    /** Offices begin one after the other within the hour: their people read on the same lines. */
    private static final int SPREAD_MINUTES = 60;

    private final QuietHours quiet;
    private final Offices offices;
    private final InstantSource clock;

    DigestCalendar(QuietHours quiet, Offices offices, InstantSource clock) {
        this.quiet = quiet;
        this.offices = offices;
        this.clock = clock;
    }

    /** The day of the next digest: tomorrow, or Monday, or the first day after it on which the office may write. */
    DigestDay next(Often often, String office) {
        LocalDate today = clock.instant().atZone(Rome.ZONE).toLocalDate();
        LocalDate first = often == Often.WEEKLY ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today.plusDays(1);
        Instant open = quiet.nextOpen(first.atTime(FROM).atZone(Rome.ZONE).toInstant(), offices.find(office).orElse(null));
        return new DigestDay(open.atZone(Rome.ZONE).toLocalDate(), office);
    }

    Instant begins(DigestDay day) {
        LocalTime time = FROM.plusMinutes(Math.floorMod(day.office().hashCode(), SPREAD_MINUTES));
        return day.day().atTime(time).atZone(Rome.ZONE).toInstant();
    }

    boolean hasBegun(DigestDay day) {
        return !clock.instant().isBefore(begins(day));
    }
}
