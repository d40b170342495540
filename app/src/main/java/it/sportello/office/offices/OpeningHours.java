package it.sportello.office.offices;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When an office is open, day by day; a day without spans is closed. Local time of Rome.
 *
 * @param week spans in order, never overlapping
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {

    /** Nobody has written them. */
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of());

    public OpeningHours {
        week = Map.copyOf(week);
    }

    public boolean known() {
        return !week.isEmpty();
    }

    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** From (included) to (excluded). */
    public record Span(LocalTime from, LocalTime to) {

        public boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }
}
