package it.sportello.people.merging;

import java.util.List;
import java.util.Optional;

/** The merges of people, done and taken back. */
public interface Merges {

    /** Writes it down, on the lists of both people too. */
    void add(Merge merge);

    Optional<Merge> find(String id);

    /** Those of a person, whichever of the two they were, the latest first; at most 50. */
    List<Merge> of(String contact);

    /** Writes what was read one version before. @return whether it won */
    boolean replace(Merge merge);
}
