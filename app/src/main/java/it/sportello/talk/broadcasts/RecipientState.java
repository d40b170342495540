package it.sportello.talk.broadcasts;

import it.sportello.talk.conversations.MessageState;

import java.util.Set;

/**
 * Where one recipient stands. DIGEST hears of it later, in one message with others; REFUSED is ours (a policy said no), FAILED
 * the provider's after the last channel, SKIPPED left out because the broadcast was stopped before its turn.
 */
public enum RecipientState {
    WAITING, SENDING, SENT, DELIVERED, READ, DIGEST, UNKNOWN, FAILED, REFUSED, SKIPPED;

    private static final Set<RecipientState> OPEN = Set.of(WAITING, SENDING);

    /** Whether something has still to happen before this one's turn is over. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether this one gets nothing. */
    public boolean lost() {
        return this == FAILED || this == REFUSED || this == SKIPPED;
    }

    /** What a receipt makes of it: forward only. Nothing left to who waits for a digest. */
    public RecipientState receive(MessageState receipt) {
        return this == DIGEST ? this : switch (receipt) {
            case SENT -> this == SENDING || this == UNKNOWN ? SENT : this;
            case DELIVERED -> this == READ ? READ : DELIVERED;
            case READ -> READ;
            case FAILED -> this == DELIVERED || this == READ ? this : FAILED;
            default -> this;
        };
    }
}
