package it.sportello.talk.verifying;

import java.util.Optional;

/** Codes people meet outside messages: on a poster, on a page. Implemented by each slice that gives them. */
public interface KnownCodes {

    /** @param code as people write it, in capitals: {@code PA-20981}. @return empty when it is no public one */
    Optional<Known> known(String code, String language);

    /** @param what in the person's language; @param office its code, or {@code null} */
    record Known(String what, String office) {
    }
}
