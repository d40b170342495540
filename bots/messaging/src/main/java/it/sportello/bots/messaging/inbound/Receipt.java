package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.DeliveryStatus;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/**
 * What became of a message of ours. Receipts come in any order; {@link DeliveryStatus} knows which one wins.
 *
 * @param messageId our own id of the message, when the provider carried it back to us, or {@code null}
 * @param externalId the provider's id of it
 * @param status    what it says
 * @param code      the provider's error code, or {@code null}
 * @param failure   what the code means, as the adapter's own table says; {@code null} when nothing failed
 */
public record Receipt(Urn urn, Instant at, String messageId, String externalId, DeliveryStatus status, String code,
                      SendResult failure) implements Inbound {
}
