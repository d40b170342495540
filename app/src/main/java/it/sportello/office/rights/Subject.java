package it.sportello.office.rights;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;
import java.util.List;

/**
 * Whose data it is, by all that leads to them: kept until erasing is over, so that it can be begun again when the rest is gone.
 *
 * @param ids       of all contacts found to be this one person, the one that stands first
 * @param addresses all of them
 * @param codes     tax codes
 * @param since     when we first met
 */
public record Subject(List<String> ids, List<Urn> addresses, List<String> codes, Instant since) {

    public Subject {
        ids = List.copyOf(ids);
        addresses = List.copyOf(addresses);
        codes = List.copyOf(codes);
    }

    public boolean is(String contact) {
        return contact != null && ids.contains(contact);
    }

    @Override
    public String toString() {
        return "Subject[]";
    }
}
