package it.sportello.office.offices.setup;

import it.sportello.office.offices.Desk;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.offices.Patron;
import it.sportello.office.offices.Remit;
import it.sportello.office.offices.Seat;
import jakarta.inject.Singleton;

/**
 * Takes over from another office what two offices usually share: hours, languages, what it may spend; the patron's feast where both
 * are in one town. Hours that were copied have been checked by nobody.
 */
@Singleton
public class CopyOffice {

    private final Offices offices;

    CopyOffice(Offices offices) {
        this.offices = offices;
    }

    /** What came of it. */
    public enum Result {
        COPIED, UNKNOWN, ITSELF, CHANGED_MEANWHILE
    }

    public Result copy(String from, String to) {
        if (from.equals(to)) {
            return Result.ITSELF;
        }
        Office model = offices.find(from).orElse(null);
        Office mine = offices.find(to).orElse(null);
        if (model == null || mine == null) {
            return Result.UNKNOWN;
        }
        Seat seat = mine.seat();
        Patron patron = seat.patron() == null && seat.town().equals(model.town()) ? model.seat().patron() : seat.patron();
        Office copied = new Office(mine.code(), mine.name(), new Seat(seat.address(), seat.town(), seat.province(), patron),
                new Desk(mine.desk().phone(), mine.desk().email(), model.hours(), model.desk().languages()),
                new Remit(mine.remit().towns(), model.remit().monthlyCapCents(), null, mine.remit().centre()), mine.version());
        return offices.save(copied) instanceof Offices.Saving.Saved ? Result.COPIED : Result.CHANGED_MEANWHILE;
    }
}
