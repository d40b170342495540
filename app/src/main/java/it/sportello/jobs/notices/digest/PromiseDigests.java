package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Often;
import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.function.Consumer;

/** Writes down who is to be told on a day, and sees to it that the day comes: both before there is anything to tell. */
@Singleton
class PromiseDigests {

    private final DigestDays days;
    private final DigestCalendar calendar;
    private final Due due;

    PromiseDigests(DigestDays days, DigestCalendar calendar, Due due) {
        this.days = days;
        this.calendar = calendar;
        this.due = due;
    }

    /** @param put what is to be told on the day, durable when it returns */
    void promise(Often often, String office, Collection<String> contacts, Consumer<DigestDay> put) {
        DigestDay day;
        do {
            day = calendar.next(often, office);
            if (!days.isPromised(day)) {
                due.at(StartDigests.KIND, day.ref(), calendar.begins(day));
                days.promised(day);
            }
            days.add(day, contacts);
            put.accept(day);
            // so slow, or the clock was moved, that the day may have begun without them: once more, for the next one
        } while (calendar.hasBegun(day));
    }
}
