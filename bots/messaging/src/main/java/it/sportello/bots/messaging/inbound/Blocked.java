package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/** The person stopped us on this channel, by the app's own button: nothing may be sent there. */
public record Blocked(Urn urn, Instant at) implements Inbound {
}
