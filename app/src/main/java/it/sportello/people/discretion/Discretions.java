package it.sportello.people.discretion;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Everyone who asked for discretion. */
public interface Discretions {

    Optional<Discretion> of(String contact);

    /** Those of these people who did, by contact. One read. */
    Map<String, Discretion> of(Collection<String> contacts);

    void set(Discretion discretion);

    void lift(String contact);
}
