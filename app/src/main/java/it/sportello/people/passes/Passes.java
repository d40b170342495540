package it.sportello.people.passes;

import java.time.Instant;
import java.util.Optional;

/** Every pass, until a day after its end. */
public interface Passes {

    /** Adds it unless it is there already. */
    void add(Pass pass);

    Optional<Pass> find(String digest);

    /** @return whether this call used it: of many at once, one does */
    boolean use(String digest, Instant now);

    void forget(String digest);
}
