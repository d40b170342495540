package it.sportello.jobs.applications;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands, and where it may go. {@link #phrase()} is what the person reads: a key of the phrasebook. */
public enum ApplicationState {

    RECEIVED("Ricevuta", "application.received"),
    EVALUATED("In valutazione", "application.in-review"),
    SUITABLE("Idonea", "application.in-review"),
    NOT_SUITABLE("Non idonea", "application.not-suitable"),
    SENT("Inviata all'azienda", "application.forwarded"),
    INTERVIEWED("Colloquio", "application.interview"),
    HIRED("Assunzione", "application.hired"),
    NOT_CHOSEN("Scelta un'altra persona", "application.not-chosen"),
    WITHDRAWN("Ritirata", "application.withdrawn");

    private final String label;
    private final String phrase;

    ApplicationState(String label, String phrase) {
        this.label = label;
        this.phrase = phrase;
    }

    public Set<ApplicationState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(EVALUATED, SUITABLE, NOT_SUITABLE, WITHDRAWN);
            case EVALUATED -> EnumSet.of(SUITABLE, NOT_SUITABLE, WITHDRAWN);
            case SUITABLE -> EnumSet.of(SENT, NOT_SUITABLE, WITHDRAWN);
            case SENT -> EnumSet.of(INTERVIEWED, HIRED, NOT_CHOSEN);
            case INTERVIEWED -> EnumSet.of(HIRED, NOT_CHOSEN);
            case NOT_SUITABLE, HIRED, NOT_CHOSEN, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    public boolean mayBecome(ApplicationState other) {
        return next().contains(other);
    }

    /** For staff pages. */
    public String label() {
        return label;
    }

    public String phrase() {
        return phrase;
    }

    /** The same in a word or two, for a list. */
    public String brief() {
        return phrase.replace("application.", "application-brief.");
    }
}
