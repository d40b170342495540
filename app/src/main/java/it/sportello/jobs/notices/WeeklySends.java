package it.sportello.jobs.notices;

import java.util.Map;
import java.util.Set;

/** How many vacancies each person has been sent in an ISO week, whoever sent them. */
public interface WeeklySends {

    /**
     * Takes one send from each person's week, once for each key however often it is asked: the crash-safe way to ask.
     *
     * @param key  what is sent: the id of a broadcast
     * @param week {@code 2026-W47}
     * @param most by contact id, at most 100: so many may be sent in the week
     * @return those who may be sent to
     */
    Set<String> reserve(String key, String week, Map<String, Integer> most);
}
