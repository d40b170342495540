package it.sportello.people.merging;

import java.util.Optional;

/** What a slice has to say or do when two people become one. */
public interface MergePart {

    /** A sentence that says what must be done first, or nothing. @param from the one that would point to another */
    Optional<String> prevents(String from);

    /** What must hold of both from now on is written at the one that stands. Safe to repeat. */
    default void join(String from, String into) {
    }
}
