package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;

/**
 * One who would be invited.
 *
 * @param person as they are now
 * @param band   of the day asked about
 * @param urn    where they would read, or {@code null} when they cannot be reached
 */
public record Chosen(Contact person, AgeBand band, Urn urn) {

    public String office() {
        return person.office();
    }

    @Override
    public String toString() {
        return "Chosen[" + person.id() + "]";
    }
}
