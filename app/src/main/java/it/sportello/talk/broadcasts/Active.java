package it.sportello.talk.broadcasts;

import java.util.List;
import java.util.Set;

/** The broadcasts with something to do now or later, each run by one process. */
public interface Active {

    void put(String broadcast);

    void remove(String broadcast);

    /** Ids of all of them, whoever runs them. */
    List<String> all();

    /** Takes over, for {@code process}, those whose process is not among the living; returns all that are its own. */
    List<String> adopt(String process, Set<String> alive);
}
