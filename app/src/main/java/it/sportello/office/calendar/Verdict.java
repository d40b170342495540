package it.sportello.office.calendar;

import java.time.Instant;

/** Whether something we start may be sent now. */
public sealed interface Verdict {

    /** It may. */
    record Open() implements Verdict {
    }

    /**
     * It waits.
     *
     * @param reason plain Italian, fits after "perché è": {@code domenica}, {@code notte (dalle 20 alle 8)}
     * @param until  the first open instant
     */
    record Quiet(String reason, Instant until) implements Verdict {
    }
}
