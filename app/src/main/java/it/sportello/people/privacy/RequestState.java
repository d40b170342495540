package it.sportello.people.privacy;

import java.util.Set;

/** How far a request has come. RUNNING is carried to its end after a crash. */
public enum RequestState {
    TO_IDENTIFY("Da riconoscere"),
    ASKED("Da decidere"),
    APPROVED("Accolta, da confermare"),
    RUNNING("Cancellazione in corso"),
    DONE("Fatta"),
    REFUSED("Rifiutata");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<RequestState> next() {
        return switch (this) {
            case TO_IDENTIFY -> Set.of(ASKED, REFUSED);
            case ASKED -> Set.of(APPROVED, DONE, REFUSED);
            case APPROVED -> Set.of(RUNNING, ASKED);
            case RUNNING -> Set.of(DONE);
            case DONE, REFUSED -> Set.of();
        };
    }

    public boolean open() {
        return !next().isEmpty();
    }
}
