package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/** A person corrected a message already sent: {@code externalId} names it, {@code text} is what it says now. */
public record Edited(Urn urn, Instant at, String externalId, String text) implements Inbound {
    @Override
    public String toString() {
        return "Edited[" + urn + "]";
    }
}
