package it.sportello.talk.broadcasts;

import java.time.LocalDate;

/** What a message costs, as a dated list that staff edits: a later entry never changes what an earlier day cost. */
public interface Prices {

    /** Tenths of a euro cent for one message (one segment for SMS) of a channel type on a day; 0 where nothing is paid. */
    long of(String channelType, LocalDate day);

    /** @param tenths tenths of a euro cent */
    void set(String channelType, LocalDate from, long tenths);
}
