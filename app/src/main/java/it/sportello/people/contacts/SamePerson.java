package it.sportello.people.contacts;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts that were found to be one person: one stands for all, the others only point to it and keep what they were (ADR 7). Whatever
 * holds the id of one that points finds the one that stands.
 */
public interface SamePerson {

    /** The id of the one that stands, then of those that point to it. */
    List<String> ids(String contact);

    /** Of these that stand, those that others point to, and since when the last does. One read. */
    Map<String, Instant> joined(Collection<String> standing);

    /** The contact with this very id, also when it points to another. */
    Optional<Contact> itself(String id);

    /** Where this very id points, or nowhere. */
    Optional<String> pointsTo(String id);

    /** Lets one point to another. Nothing is changed at the first from then on. Safe to repeat. */
    void join(String from, String into, Instant at);

    /**
     * Takes the pointer back, adds choices to the one that stands alone again and takes addresses from it, in one write. Safe to repeat.
     *
     * @param lost addresses that turned out meanwhile to be somebody else's
     */
    void part(String from, String into, List<Choice> since, List<Urn> lost);
}
