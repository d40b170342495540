package it.sportello.talk.intake;

import java.util.List;
import java.util.function.Predicate;

/** Acknowledged events until they are worked and what they caused has left. What is in it survives a killed process. */
public interface Inbox {

    /** @return false when the same event waits already */
    boolean put(Waiting waiting);

    void remove(String key);

    /** Takes over, for {@code process}, at most {@code limit} of the events that were left lying, oldest first. */
    List<Waiting> inherit(String process, Predicate<Waiting> left, int limit);

    /** Counts a vain try and returns how many there were. */
    int failed(String key);

    long size();
}
