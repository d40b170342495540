package it.sportello.people.contacts;

import it.sportello.bots.messaging.Urn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One way to reach someone.
 *
 * @param urn     the address
 * @param line    id of the line it last wrote by: the line we answer on
 * @param people  contact ids behind it, the one who speaks now first; never empty
 * @param proof   how sure we are of the first
 * @param heard   when it last wrote, by the provider's clock; {@code null} when it never did
 * @param asked   since when we ask who writes, or whether the number is still theirs; {@code null} when we do not
 * @param stopped why nothing may be sent to it, or {@code null}
 */
public record Address(Urn urn, String line, List<String> people, Proof proof, Instant heard, Instant asked,
                      Stopped stopped) {

    /** A number silent this long may have changed hands: no personal content before the person confirms. */
    public static final Duration SILENCE = Duration.ofDays(90);

    /** BLOCKED and OPTED_OUT are the person's will, DEAD is a fact. @param code the provider's word for it */
    public record Stopped(Why why, String code, Instant at) {
        public enum Why { BLOCKED, OPTED_OUT, DEAD }
    }

    public Address {
        people = List.copyOf(people);
    }

    public String contact() {
        return people.getFirst();
    }

    public boolean shared() {
        return people.size() > 1;
    }

    /** In Italy a fixed line begins with 0 and a mobile never does: nothing written reaches it. */
    public static boolean landline(Urn urn) {
        return urn.scheme().equals("tel") && urn.path().startsWith("+390");
    }

    public boolean silentAt(Instant now) {
        return heard != null && heard.plus(SILENCE).isBefore(now);
    }
}
