package it.sportello.jobs.notices;

import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /**
     * Takes several sends from one person's week, as many as it still has, the first keys first; none again for a key that has
     * its send already.
     *
     * @param keys broadcasts, each once
     * @return those that may be sent, in order
     */
    List<String> reserve(String contact, String week, List<String> keys, int most);

    /**
     * Those who have been sent as many as they wanted, as far as the last send knew, or {@link #wanted} said. Nothing is taken.
     *
     * @param contacts at most 250
     */
    Set<String> full(String week, Collection<String> contacts);

    /** A person wants so many from now on. */
    void wanted(String contact, int most);

    /** {@code 2026-W47} */
    static String week(Instant when) {
        return DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.ITALY).format(when.atZone(Rome.ZONE));
    }
}
