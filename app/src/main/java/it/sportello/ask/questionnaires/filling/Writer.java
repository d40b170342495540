package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.flows.Player;

import java.time.Instant;

/**
 * Who writes in a sheet, and through which door.
 *
 * @param person   whose sheet it is
 * @param channel  how the sheet calls the door
 * @param language of the words
 * @param typedBy  id of the operator who types for the person, {@code null} for the person
 */
public record Writer(Contact person, String channel, String language, String typedBy) {

    private static final String DESK = "desk";
    private static final String STAFF = "it";

    public static Writer atDesk(Contact person, SignedIn who) {
        return new Writer(person, DESK, STAFF, who.id());
    }

    /** @param key names the step where there is no address to name the person by */
    Urn urn(String key) {
        return person.urns().isEmpty() ? new Urn(channel, key) : person.urns().getFirst();
    }

    Player player(Sheet sheet, String key, Instant now) {
        return new Player(sheet.id() + "/" + key, person.id(), urn(sheet.id()), channel, language, person.office(), typedBy, now);
    }

    @Override
    public String toString() {
        return "Writer[" + channel + "]";
    }
}
