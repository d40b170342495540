package it.sportello.jobs.applications;

import java.time.Instant;

/**
 * One person's application for one vacancy.
 *
 * @param vacancy code
 * @param contact id of the person
 * @param title   of the vacancy, as the person read it when applying
 * @param receipt {@code 2026-0001234}: the person's proof
 * @param call    id of the call that made it: the same call played again finds its own work
 * @param at      when it arrived
 * @param state   now
 * @param since   when it came into this state
 */
public record Application(String vacancy, String contact, String title, String receipt, String call, Instant at,
                          ApplicationState state, Instant since) {

    /** {@code PA-20981/<contact>}: there is one per person and vacancy. */
    public String id() {
        return id(vacancy, contact);
    }

    public static String id(String vacancy, String contact) {
        return vacancy + "/" + contact;
    }

    Application in(ApplicationState next, Instant now) {
        return new Application(vacancy, contact, title, receipt, call, at, next, now);
    }

    @Override
    public String toString() {
        return "Application[" + receipt + ", " + state + "]";
    }
}
