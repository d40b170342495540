package it.sportello.talk.broadcasts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** A rule of another slice about what one person may get: at most N vacancies a week across all senders, none refused before. */
public interface Allowance {

    /** How many people are asked about together. */
    int AT_ONCE = 250;

    /**
     * Takes one from each person's allowance, once for each broadcast however often it is asked.
     *
     * @return why they get nothing now, by contact, as a word of {@code why.*}: only of those who get nothing
     */
    Map<String, String> take(Broadcast broadcast, Collection<String> contacts);

    /**
     * What {@link #take} would answer at a time, as things stand, with nothing taken. What holds for a whole audience is read
     * once, here.
     */
    Foresight foresee(Broadcast broadcast, Instant when);

    /** For many threads. */
    interface Foresight {

        /** As {@link #take} answers. @param contacts at most {@link #AT_ONCE} */
        Map<String, String> refused(Collection<String> contacts);
    }
}
