package it.sportello.talk.intake;

import it.sportello.bots.messaging.inbound.Inbound;

/**
 * An event that was acknowledged and waits to be worked.
 *
 * @param key     channel and the provider's key: the same event again has the same
 * @param line    id of the line it came by
 * @param inbound what it says
 * @param process the process that took it
 * @param tries   how often it was worked in vain
 */
public record Waiting(String key, String line, Inbound inbound, String process, int tries) {
}
