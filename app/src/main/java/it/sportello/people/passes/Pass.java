package it.sportello.people.passes;

import java.time.Instant;

/**
 * One link of one person.
 *
 * @param digest  of the secret, which stands in the link and nowhere else
 * @param purpose kebab-case, of the slice that made it: {@code own-page}
 * @param contact whose it is
 * @param ref     what it opens, where one purpose opens several things; or {@code null}
 * @param until   not good from then on
 * @param used    when it was used, or {@code null}
 */
public record Pass(String digest, String purpose, String contact, String ref, Instant until, Instant used) {

    @Override
    public String toString() {
        return "Pass[" + purpose + ", until " + until + "]";
    }
}
