package it.sportello.talk.intake;

import java.util.List;
import java.util.Set;

/** Acknowledged events until they are worked and what they caused has left. What is in it survives a killed process. */
public interface Inbox {

    /** @return false when the same event waits already */
    boolean put(Waiting waiting);

    void remove(String key);

    /** Takes over, for {@code process}, at most {@code limit} events whose process is not among the living, oldest first. */
    List<Waiting> inherit(String process, Set<String> alive, int limit);

    /** Counts a vain try and returns how many there were. */
    int failed(String key);

    long size();
}
