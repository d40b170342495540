package it.sportello.talk.delivery;

import java.time.Instant;
import java.util.Optional;

/** The one button that stops everything we start, on every process at once. Answers go on. */
public interface Brake {

    default boolean pressed() {
        return since().isPresent();
    }

    /** Since when it is pressed; nothing when it is not. */
    Optional<Instant> since();

    /** @param staff id of who pressed it */
    void press(String staff);

    void release(String staff);
}
