package it.sportello.office.calendar;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.OpeningHours;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When a person of an office is there: its hours, less holidays and its patron's feast. For what a handover may promise. */
@Singleton
public class OfficeDays {

    private static final int DAYS_AHEAD = 30;
    /** Of an office whose hours nobody has written. */
    private static final OpeningHours.Span USUAL = new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(18, 0));

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

    /**
     * By when what is promised "within a working day" is done: the end of the first day that has yet to begin. Who asks on a Sunday
     * night is called on Monday, who asks on Monday at ten on Tuesday at the latest.
     */
    public ZonedDateTime endOfNextDay(Instant when, Office office) {
        ZonedDateTime local = when.atZone(Rome.ZONE);
        return IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(local.toLocalDate()::plusDays).filter(day -> works(day, office))
                .map(day -> new Day(day, spans(day, office.hours())))
                .filter(day -> !day.spans.isEmpty() && local.isBefore(day.at(day.spans.getFirst().from())))
                .map(day -> day.at(day.spans.getLast().to())).findFirst().orElseGet(() -> local.plusDays(1));
    }

    private record Day(LocalDate day, List<OpeningHours.Span> spans) {
        ZonedDateTime at(LocalTime time) {
            return day.atTime(time).atZone(Rome.ZONE);
        }
    }

    private static List<OpeningHours.Span> spans(LocalDate day, OpeningHours hours) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return hours.known() ? hours.on(day.getDayOfWeek()) : weekend ? List.of() : List.of(USUAL);
    }

    private static Optional<ZonedDateTime> firstAfter(ZonedDateTime now, LocalDate day, OpeningHours hours) {
        return hours.on(day.getDayOfWeek()).stream()
                .map(span -> day.atTime(span.from()).atZone(Rome.ZONE)).filter(now::isBefore).findFirst();
    }

    private boolean works(LocalDate day, Office office) {
        return quiet.feast(day, office).isEmpty();
    }
}
