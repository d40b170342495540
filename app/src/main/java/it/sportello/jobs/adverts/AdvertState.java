package it.sportello.jobs.adverts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an advert stands. POSTING and CHANGING are written before the provider is called and name the process that calls it.
 * What was POSTING when that process died is UNKNOWN and is never posted again by itself; what was CHANGING is changed again,
 * which is harmless. UNKNOWN, FAILED and STUCK wait for a person.
 */
public enum AdvertState {

    WAITING("Da pubblicare"),
    POSTING("In pubblicazione"),
    POSTED("Pubblicata"),
    CHANGING("In modifica"),
    UNKNOWN("Esito incerto"),
    FAILED("Non pubblicata"),
    STUCK("Il messaggio non cambia"),
    ENDED("Finita");

    private final String label;

    AdvertState(String label) {
        this.label = label;
    }

    public Set<AdvertState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(POSTING, ENDED);
            case POSTING -> EnumSet.of(POSTED, WAITING, FAILED, UNKNOWN);
            case POSTED -> EnumSet.of(CHANGING);
            case CHANGING -> EnumSet.of(POSTED, STUCK, ENDED);
            case UNKNOWN -> EnumSet.of(POSTED, WAITING, ENDED);
            case FAILED -> EnumSet.of(WAITING, ENDED);
            case STUCK -> EnumSet.of(CHANGING, POSTED, ENDED);
            case ENDED -> EnumSet.noneOf(AdvertState.class);
        };
    }

    public boolean mayBecome(AdvertState other) {
        return next().contains(other);
    }

    /** A person must look. */
    public boolean isTrouble() {
        return this == UNKNOWN || this == FAILED || this == STUCK;
    }

    /** Some process calls the provider, or died while it did. */
    boolean isInHand() {
        return this == POSTING || this == CHANGING;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }
}
