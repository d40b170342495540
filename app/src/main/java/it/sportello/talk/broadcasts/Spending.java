package it.sportello.talk.broadcasts;

import java.time.YearMonth;

/** What an office has spent in a month, held under its cap. */
public interface Spending {

    /**
     * Takes an amount if the cap allows it: no two processes together can pass it.
     *
     * @param tenths tenths of a euro cent
     * @param cap    tenths of a euro cent a month, 0 for no cap
     */
    boolean take(String office, YearMonth month, long tenths, long cap);

    long spent(String office, YearMonth month);
}
