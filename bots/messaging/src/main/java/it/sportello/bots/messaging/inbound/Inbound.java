package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/** What a channel tells us. Every kind is handled: the {@code switch} over it has no default. */
public sealed interface Inbound permits InboundMessage, Edited, Receipt, Blocked, Unblocked, OptedOut {

    /** Whom it comes from, or whom it is about. */
    Urn urn();

    /** The provider's time, never ours. */
    Instant at();
}
