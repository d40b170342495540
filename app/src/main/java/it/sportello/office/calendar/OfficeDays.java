package it.sportello.office.calendar;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.OpeningHours;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a person of an office is there: its hours, less holidays and its patron's feast. For what a handover may promise. */
@Singleton
public class OfficeDays {

    private static final int DAYS_AHEAD = 30;

    private final QuietHours quiet;

    public OfficeDays(QuietHours quiet) {
        this.quiet = quiet;
    }

    /** Whether it is open; {@code false} when its hours are not known. */
    public boolean isOpen(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        return works(local.toLocalDate(), office)
                && office.hours().on(local.getDayOfWeek()).stream().anyMatch(span -> span.contains(local.toLocalTime()));
    }

    /** {@code when} itself if open, else the next opening within 30 days; empty when the hours are not known. */
    public Optional<ZonedDateTime> nextOpening(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        if (isOpen(when, office)) {
            return Optional.of(local);
        }
        for (int ahead = 0; ahead <= DAYS_AHEAD && office.hours().known(); ahead++) {
            LocalDate day = local.toLocalDate().plusDays(ahead);
            Optional<ZonedDateTime> opening = works(day, office) ? firstAfter(local, day, office.hours()) : Optional.empty();
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private static Optional<ZonedDateTime> firstAfter(ZonedDateTime now, LocalDate day, OpeningHours hours) {
        return hours.on(day.getDayOfWeek()).stream()
                .map(span -> day.atTime(span.from()).atZone(Rome.ZONE)).filter(now::isBefore).findFirst();
    }

    private boolean works(LocalDate day, Office office) {
        return quiet.feast(day, office).isEmpty();
    }
}
