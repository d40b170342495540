package it.sportello.talk.conversations;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a message stands. One table says what may follow what; a receipt that would go backwards changes nothing.
 * RECEIVED is a person's. HELD waits for a time it is allowed to leave, REFUSED may not leave at all, UNKNOWN left us and we
 * do not know whether it left the provider: it is never sent again, a receipt may still settle it.
 */
public enum MessageState {
    RECEIVED, HELD, QUEUED, SENDING, SENT, DELIVERED, READ, UNKNOWN, FAILED, REFUSED;

    /** The states that may follow this one. */
    public Set<MessageState> next() {
        return switch (this) {
            case RECEIVED, READ, REFUSED -> EnumSet.noneOf(MessageState.class);
            case HELD -> EnumSet.of(QUEUED, REFUSED);
            case QUEUED -> EnumSet.of(SENDING, HELD, REFUSED);
            case SENDING -> EnumSet.of(SENT, DELIVERED, READ, QUEUED, UNKNOWN, FAILED);
            case SENT, UNKNOWN -> EnumSet.of(SENT, DELIVERED, READ, FAILED);
            case FAILED -> EnumSet.of(DELIVERED, READ);
            case DELIVERED -> EnumSet.of(READ);
        };
    }

    /** The states this one may follow. */
    public Set<MessageState> before() {
        EnumSet<MessageState> before = EnumSet.noneOf(MessageState.class);
        for (MessageState state : values()) {
            if (state != this && state.next().contains(this)) {
                before.add(state);
            }
        }
        return before;
    }

    /** Whether it still has to leave us. */
    public boolean waits() {
        return this == HELD || this == QUEUED || this == SENDING;
    }
}
