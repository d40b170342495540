package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.Urn;

/**
 * What becomes of a message to an address, told by its last two digits: {@code telegram:3000002} is always unreachable.
 * Receipts come only on channels that have them: SMS says delivered, WhatsApp says read too, Telegram says nothing.
 */
enum Fate {
    /** any other ending: delivered, and read where the channel tells */
    READ(""),
    /** delivered and never read */
    DELIVERED("01"),
    UNREACHABLE("02"),
    /** two refusals of two seconds each, then taken */
    THROTTLED("03"),
    /** delivered, and told only a minute of the service's clock later */
    LATE("04"),
    BLOCKED("05");

    private final String ending;

    Fate(String ending) {
        this.ending = ending;
    }

    static Fate of(Urn urn) {
        for (Fate fate : values()) {
            if (fate != READ && urn.path().endsWith(fate.ending)) {
                return fate;
            }
        }
        return READ;
    }
}
