package it.sportello.talk.broadcasts;

import java.util.Collection;
import java.util.Map;

/** A rule of another slice about what one person may get: at most N vacancies a week across all senders, none refused before. */
public interface Allowance {

    /**
     * Takes one from each person's allowance, once for each broadcast however often it is asked.
     *
     * @return why they get nothing now, by contact, as a word of {@code why.*}: only of those who get nothing
     */
    Map<String, String> take(Broadcast broadcast, Collection<String> contacts);
}
