package it.sportello.office.rights;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one slice holds of people: what of it a copy shows, what erasing takes away and what it leaves without the person.
 * {@code CoveredSpec} holds every collection of the store to one of these, or to the list of those without people.
 */
public interface Holdings {

    /** For staff and for the person, so it speaks to neither, plain Italian: {@code Candidature}. */
    String title();

    /** Names of the collections it answers for. */
    Set<String> collections();

    /** Lowest first: what could send something or let somebody be met again goes before the rest. */
    default int order() {
        return 50;
    }

    /** Everything held, in the order in which it is read: each thing its labels and values. */
    List<Map<String, String>> copy(Subject subject);

    /** What erasing would do, for who decides. */
    Fate fate(Subject subject);

    /**
     * Takes away all that tells who it was. Safe to repeat, also after a crash half way.
     *
     * @return whether it is done: not while something is leaving at this moment, and it is asked again a minute later
     */
    boolean erase(Subject subject);
}
