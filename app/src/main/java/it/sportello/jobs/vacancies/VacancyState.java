package it.sportello.jobs.vacancies;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a vacancy stands, and where it may go from there. The only table of it: every use-case asks {@link #mayBecome}.
 * CLOSED knows the outcome of the selection; CLOSED_UNKNOWN waits for the employer to tell it, and may still become CLOSED.
 */
public enum VacancyState {

    DRAFT("Bozza"),
    VERIFIED("Verificata"),
    PUBLISHED("Pubblicata"),
    PRESELECTION("In preselezione"),
    CLOSED("Chiusa, esito noto"),
    CLOSED_UNKNOWN("Chiusa, esito da sapere"),
    WITHDRAWN("Ritirata");

    private final String label;

    VacancyState(String label) {
        this.label = label;
    }

    public Set<VacancyState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(VERIFIED, WITHDRAWN);
            case VERIFIED -> EnumSet.of(DRAFT, PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(PRESELECTION, CLOSED, CLOSED_UNKNOWN, WITHDRAWN);
            case PRESELECTION -> EnumSet.of(CLOSED, CLOSED_UNKNOWN, WITHDRAWN);
            case CLOSED_UNKNOWN -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(VacancyState.class);
        };
    }

    public boolean mayBecome(VacancyState other) {
        return next().contains(other);
    }

    /** The public may read of it and find it. */
    public boolean isPublic() {
        return this == PUBLISHED;
    }

    /** Work is still to be done on it. */
    public boolean isOpen() {
        return this == DRAFT || this == VERIFIED || this == PUBLISHED || this == PRESELECTION;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }
}
