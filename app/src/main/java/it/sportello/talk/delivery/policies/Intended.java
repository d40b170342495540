package it.sportello.talk.delivery.policies;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.discretion.Discretion;
import it.sportello.platform.rates.Lane;

import java.time.Instant;

/**
 * What we would send, to whom, and why.
 *
 * @param purpose  {@code null} for an answer to what the person just wrote
 * @param template whether the content can leave as an approved template
 * @param now      the moment it would leave
 * @param discretion what this person asked for, when the message is one that we start, or {@code null}
 */
public record Intended(Contact contact, Address address, ChannelType channel, Capabilities can, Purpose purpose,
                       Lane lane, boolean template, Instant now, Discretion discretion) {

    public boolean answer() {
        return purpose == null;
    }
}
