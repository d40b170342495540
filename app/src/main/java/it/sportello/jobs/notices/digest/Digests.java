package it.sportello.jobs.notices.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What waits to be told to each person. */
public interface Digests {

    /** Vacancies that wait for one person; beyond it the oldest go. */
    int MOST = 20;

    /**
     * Puts one down for each person, by contact, unless its broadcast has put one down for that person before: also when that
     * one was told already.
     */
    void add(Map<String, Pending> pending);

    /**
     * What a broadcast tells, in the order in which it came: what it took before, or else all that is due.
     *
     * @param contacts at most 100
     * @return by contact; nobody for whom there is nothing
     */
    Map<String, List<Pending>> due(String broadcast, LocalDate day, Collection<String> contacts);

    /**
     * Gives what is due to a broadcast, to which it belongs from then on.
     *
     * @return whether it has something: not when another broadcast took it all
     */
    boolean take(String broadcast, LocalDate day, String contact);
}
