package it.sportello.talk.broadcasts;

import java.util.Collection;
import java.util.Set;

/** A rule of another slice about how much one person may get: at most N vacancies a week across all senders. */
public interface Allowance {

    /**
     * Takes one from each person's allowance, once for each broadcast however often it is asked.
     *
     * @return those whose allowance is used up: they get nothing now
     */
    Set<String> take(Broadcast broadcast, Collection<String> contacts);
}
