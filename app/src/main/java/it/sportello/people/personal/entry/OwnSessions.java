package it.sportello.people.personal.entry;

import it.sportello.people.personal.Own;

import java.time.Instant;
import java.util.Optional;

/** The visits that are open. */
public interface OwnSessions {

    /**
     * @param until not good from then on
     * @param only  path of the one page it opens, and of what lies below; {@code null} for all of them
     */
    record Visit(Own own, Instant until, String only) {

        public boolean opens(String path) {
            return only == null || path.equals(only) || path.startsWith(only + "/");
        }
    }

    /** @param id digest of the secret in the cookie */
    void open(String id, Visit visit);

    Optional<Visit> find(String id);

    void close(String id);
}
