package it.sportello.people.personal.entry;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;

/**
 * The one code that a person was sent last.
 *
 * @param contact whose it is: there is one at a time
 * @param key     what the code follows from ({@link Codes}); the code itself is kept nowhere
 * @param urn     the address it was sent to
 * @param until   not good from then on
 * @param tries   how many were made
 * @param used    whether it let somebody in
 * @param version 0 for one never written
 */
public record Challenge(String contact, String key, Urn urn, Instant until, int tries, boolean used, long version) {

    static final int MOST_TRIES = 5;

    public boolean open(Instant now) {
        return !used && tries < MOST_TRIES && now.isBefore(until);
    }

    Challenge tried() {
        return new Challenge(contact, key, urn, until, tries + 1, used, version);
    }

    Challenge spent() {
        return new Challenge(contact, key, urn, until, tries, true, version);
    }

    @Override
    public String toString() {
        return "Challenge[until " + until + "]";
    }
}
