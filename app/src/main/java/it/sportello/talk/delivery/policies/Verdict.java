package it.sportello.talk.delivery.policies;

import java.time.Instant;

/** Whether a message may leave. Every word of {@code why} has a sentence for staff: {@code why.<word>} in the phrasebook. */
public sealed interface Verdict {

    record Allowed() implements Verdict {
    }

    /** Never, on this address. */
    record Refused(String why) implements Verdict {
    }

    /** Only as an approved template, and it has none. */
    record NeedsTemplate(String why) implements Verdict {
    }

    /** Not before. @param reason a plain Italian word or two for who looks: {@code domenica} */
    record Later(String why, Instant until, String reason) implements Verdict {
    }

    Verdict ALLOWED = new Allowed();
}
