package it.sportello.people.personal.entry;

import java.util.Optional;

/** The code each person was sent last. */
public interface Challenges {

    Optional<Challenge> find(String contact);

    /** @return false when another was written since its version */
    boolean keep(Challenge challenge);

    /** Forgets it unless a later one was written meanwhile. */
    void forget(String contact, String key);
}
