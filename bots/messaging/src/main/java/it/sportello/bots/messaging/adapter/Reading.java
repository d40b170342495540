package it.sportello.bots.messaging.adapter;

import it.sportello.bots.messaging.inbound.Inbound;

/** What an adapter makes of a hook's request or of a polled update. */
public sealed interface Reading {

    /**
     * @param key     what makes it once on its channel: update id; message id; message id with status for a receipt
     * @param channel id of the line it came by
     * @param inbound what it says
     * @param ack     what to answer the provider
     */
    record Understood(String key, String channel, Inbound inbound, Ack ack) implements Reading {
    }

    /** Genuine and of no use to us (a group, a sticker pack, an unknown kind). @param why for a counter, no text of it */
    record Ignored(String why, Ack ack) implements Reading {
    }

    /** Not from whom it says: 403, counted, nothing stored, nothing logged of it. */
    record Forged(String why) implements Reading {
    }

    /** Genuine but not readable: 400, counted. */
    record Malformed(String why) implements Reading {
    }

    /** The body the provider expects back. Empty JSON for Telegram, empty TwiML for Twilio. */
    record Ack(String mediaType, String body) {
        public static final Ack EMPTY = new Ack("text/plain", "");
    }
}
