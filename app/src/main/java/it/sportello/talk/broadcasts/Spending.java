package it.sportello.talk.broadcasts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

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

    /** Notes that an amount was asked for in vain. */
    void lacked(String office, YearMonth month, long tenths);

    /** What was lacking last, by office: only of those where something was. */
    Map<String, Lack> lacking(Collection<String> offices, YearMonth month);

    /** @param tenths what was asked for in vain; @param spent until now */
    record Lack(long tenths, long spent, Instant since) {

        /** Whether it would be refused again. @param cap tenths of a cent, 0 for none at all */
        public boolean under(long cap) {
            return cap == 0 || spent + tenths > cap;
        }
    }
}
