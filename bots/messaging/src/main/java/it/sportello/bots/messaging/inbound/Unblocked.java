package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/** The person let us in again on this channel. It is not a choice: what they had asked for stays as it was. */
public record Unblocked(Urn urn, Instant at) implements Inbound {
}
