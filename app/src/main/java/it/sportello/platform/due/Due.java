package it.sportello.platform.due;

import java.time.Instant;

/**
 * Promises of later work. A promise is durable when the call returns. It carries a reference, never contents: the handler
 * reads what is true when the time has come, and must not mind being called twice.
 */
public interface Due {

    /**
     * @param kind which {@link DueHandler}
     * @param ref  what to look at: a document's name
     * @param when not before this; in the past means now
     */
    void at(String kind, String ref, Instant when);

    /** As soon as possible, in the background. */
    void now(String kind, String ref);
}
