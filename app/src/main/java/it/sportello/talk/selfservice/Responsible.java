package it.sportello.talk.selfservice;

import it.sportello.office.calendar.OfficeDays;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.tasks.Task;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which office gets a person's task: their own; everybody's while it is not known, because a guess would hide it from all the
 * others, whose conversation it is already.
 */
@Singleton
public class Responsible {

    private final Offices offices;
    private final OfficeDays days;

    public Responsible(Offices offices, OfficeDays days) {
        this.offices = offices;
        this.days = days;
    }

    public String code(String code) {
        return known(code).map(Office::code).orElse(Task.ANY_OFFICE);
    }

    /** By when it is done: within a working day of their own office, or of the first that is there. */
    public ZonedDateTime within(String code, Instant now) {
        return known(code).map(List::of).orElseGet(offices::all).stream().map(office -> days.endOfNextDay(now, office))
                .min(Comparator.naturalOrder()).orElseGet(() -> now.plus(Duration.ofDays(1)).atZone(Rome.ZONE));
    }

    private Optional<Office> known(String code) {
        return Optional.ofNullable(code).flatMap(offices::find);
    }
}
