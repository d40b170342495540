package it.sportello.people.merging;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One merge, and all it takes to take it back.
 *
 * @param from  id of the one that points from then on
 * @param into  id of the one that stands
 * @param by    name of the member of staff
 * @param added addresses that the one that stands did not have
 * @param was   what the one that stands was called and so on, before
 * @param is    the same, after
 */
public record Merge(String id, String from, String into, String by, Instant at, MergeState state, List<Urn> added, Facts was, Facts is,
                    long version) {

    public static final int DAYS = 30;

    /** What of a contact a merge may fill in. */
    public record Facts(String name, String language, String office, String town, Contact.Age age) {

        static Facts of(Contact contact) {
            return new Facts(contact.name(), contact.language(), contact.office(), contact.town(), contact.age());
        }

        @Override
        public String toString() {
            return "Facts[]";
        }
    }

    public Merge {
        added = List.copyOf(added);
    }

    Merge with(MergeState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("A merge cannot go from " + state + " to " + next);
        }
        return new Merge(id, from, into, by, at, next, added, was, is, version + 1);
    }

    /** Until when it can be taken back. */
    public Instant until() {
        return at.plus(Duration.ofDays(DAYS));
    }

    /** The choices it made are told by it. */
    String mark() {
        return "merge/" + id + "/";
    }

    @Override
    public String toString() {
        return "Merge[" + id + ", " + state + "]";
    }
}
