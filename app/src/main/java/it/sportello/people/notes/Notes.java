package it.sportello.people.notes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All notes. */
public interface Notes {

    void add(Note note);

    Optional<Note> find(String id);

    /** Those about a person with these ids, the latest written first; at most the latest 200. */
    List<Note> about(Collection<String> contacts);

    /** Writes what was read one version before. @return whether it won */
    boolean replace(Note note);
}
