package it.sportello.talk.broadcasts;

import java.util.List;
import java.util.Set;

/** The broadcasts with something to do now or later, each run by one process. */
public interface Active {

    void put(String broadcast);

    void remove(String broadcast);

    /** Ids of all of them, whoever runs them. */
    List<String> all();

    /** Whether a process other than this one runs it. */
    boolean elsewhere(String process, String broadcast);

    /** Takes over, for {@code process}, those whose process is not among the living; returns all that are its own. */
    List<String> adopt(String process, Set<String> alive);
}
