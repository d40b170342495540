package it.sportello.people.personal.entry;

import it.sportello.people.personal.Own;

import java.time.Instant;
import java.util.Optional;

/** The visits that are open. */
public interface OwnSessions {

    /** @param until not good from then on */
    record Visit(Own own, Instant until) {
    }

    /** @param id digest of the secret in the cookie */
    void open(String id, Visit visit);

    Optional<Visit> find(String id);

    void close(String id);
}
