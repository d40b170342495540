package it.sportello.talk.selfservice;

import it.sportello.office.calendar.OfficeDays;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.tasks.Task;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which office gets a person's task: their own; everybody's while it is not known, because a guess would hide it from all the
 * others, whose conversation it is already.
 */
@Singleton
class Responsible {

    private final Offices offices;
    private final OfficeDays days;

    Responsible(Offices offices, OfficeDays days) {
        this.offices = offices;
        this.days = days;
    }

    String code(String code) {
        return known(code).map(Office::code).orElse(Task.ANY_OFFICE);
    }

    /** When somebody who may do it is there: their own office, or the first that opens; {@code now} when no hours are known. */
    Instant opens(String code, Instant now) {
        return known(code).map(List::of).orElseGet(offices::all).stream()
                .flatMap(office -> days.nextOpening(now, office).stream()).min(Comparator.naturalOrder())
                .map(when -> when.toInstant()).orElse(now);
    }

    private Optional<Office> known(String code) {
        return Optional.ofNullable(code).flatMap(offices::find);
    }
}
