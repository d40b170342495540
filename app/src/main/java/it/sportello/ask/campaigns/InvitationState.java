package it.sportello.ask.campaigns;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one invitation stands, and where it may go: forward, but for who comes back. CHOSEN is written down and nothing has left;
 * NOT_REACHED can be written to nowhere; OPENED has opened the questionnaire and answered nothing; STARTED has answered something;
 * ABANDONED has been silent since; EXPIRED never answered until the end.
 */
public enum InvitationState {

    CHOSEN("In lista"),
    NOT_REACHED("Non raggiunte"),
    INVITED("Invitate"),
    DELIVERED("Consegnato"),
    OPENED("Aperto"),
    STARTED("Cominciato"),
    ABANDONED("Lasciato a metà"),
    COMPLETED("Completato"),
    EXPIRED("Scaduto");

    private final String label;

    InvitationState(String label) {
        this.label = label;
    }

    public Set<InvitationState> next() {
        return switch (this) {
            case CHOSEN -> EnumSet.of(NOT_REACHED, INVITED, DELIVERED, OPENED, STARTED, COMPLETED);
            case NOT_REACHED -> EnumSet.of(INVITED, DELIVERED, OPENED, STARTED, COMPLETED);
            case INVITED -> EnumSet.of(NOT_REACHED, DELIVERED, OPENED, STARTED, COMPLETED, EXPIRED);
            case DELIVERED -> EnumSet.of(OPENED, STARTED, COMPLETED, EXPIRED);
            case OPENED -> EnumSet.of(STARTED, COMPLETED, EXPIRED);
            case STARTED -> EnumSet.of(ABANDONED, COMPLETED);
            case ABANDONED -> EnumSet.of(STARTED, COMPLETED);
            case COMPLETED, EXPIRED -> EnumSet.noneOf(InvitationState.class);
        };
    }

    /** Whether an invitation has left, or may have. */
    public boolean invited() {
        return this != CHOSEN && this != NOT_REACHED;
    }

    /** Whether nothing was answered: who is asked why not, and is called. */
    public boolean silent() {
        return this == NOT_REACHED || this == INVITED || this == DELIVERED || this == OPENED || this == EXPIRED;
    }

    /** Whether a message of this campaign may still be written. */
    public boolean waits() {
        return this == CHOSEN || this == NOT_REACHED || this == INVITED || this == DELIVERED || this == OPENED;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }
}
