package it.sportello.talk.broadcasts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a broadcast stands. PREPARING lays the audience down, before anything is sent; UNSETTLED has nothing left to send but
 * some of unknown outcome, so it is not finished until receipts or a member of staff settle them.
 */
public enum BroadcastState {
    DRAFT, SECOND_PERSON, SCHEDULED, PREPARING, RUNNING, PAUSED, UNSETTLED, FINISHED, STOPPED;

    public Set<BroadcastState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SECOND_PERSON, SCHEDULED, PREPARING, STOPPED);
            case SECOND_PERSON -> EnumSet.of(SCHEDULED, PREPARING, DRAFT, STOPPED);
            case SCHEDULED -> EnumSet.of(PREPARING, DRAFT, STOPPED);
            case PREPARING -> EnumSet.of(RUNNING, PAUSED, STOPPED);
            case RUNNING -> EnumSet.of(PAUSED, STOPPED, UNSETTLED, FINISHED);
            case PAUSED -> EnumSet.of(RUNNING, PREPARING, STOPPED);
            case UNSETTLED -> EnumSet.of(FINISHED, RUNNING);
            case FINISHED, STOPPED -> EnumSet.noneOf(BroadcastState.class);
        };
    }

    public boolean over() {
        return next().isEmpty();
    }
}
