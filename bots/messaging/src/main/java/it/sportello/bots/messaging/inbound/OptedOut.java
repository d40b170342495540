package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/** The carrier or the provider took a STOP before us ({@code OptOutType=STOP}), or a START back. */
public record OptedOut(Urn urn, Instant at, boolean out) implements Inbound {
}
