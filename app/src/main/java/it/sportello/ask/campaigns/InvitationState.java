package it.sportello.ask.campaigns;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one invitation stands now, and where it may go: forward, but for who comes back. CHOSEN is written down and nothing has left;
 * NOT_REACHED can be written to nowhere; OPENED has opened the questionnaire and answered nothing; STARTED has answered something;
 * ABANDONED has been silent since; EXPIRED never answered until the end.
 */
public enum InvitationState {

    CHOSEN("Da invitare"),
    NOT_REACHED("Invito non arrivato"),
    INVITED("Invito partito"),
    DELIVERED("Invito consegnato"),
    OPENED("Questionario aperto"),
    STARTED("Questionario cominciato"),
    ABANDONED("Questionario lasciato a metà"),
    COMPLETED("Questionario mandato"),
    EXPIRED("Senza risposta fino alla fine");

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

    /** Whether it is neither still to be invited nor out of reach: of who came without an invitation too. */
    public boolean moves() {
        return this != CHOSEN && this != NOT_REACHED;
    }

    /** Whether an invitation may have come and nothing was answered: who is asked why not. */
    public boolean silent() {
        return this == INVITED || this == DELIVERED || this == OPENED || this == EXPIRED;
    }

    /** Whether a person should hear of it in another way: who was silent, and whom nothing reached. */
    public boolean calls() {
        return silent() || this == NOT_REACHED;
    }

    /** Whether something was answered, and nothing sent. */
    public boolean begun() {
        return this == STARTED || this == ABANDONED;
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
