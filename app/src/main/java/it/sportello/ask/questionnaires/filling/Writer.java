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
 * @param stranger whether it may be somebody else, who came by a link that was passed on: what is known of the person is asked, not shown
 */
public record Writer(Contact person, String channel, String language, String typedBy, boolean stranger) {

    /** How sheets call the page. */
    public static final String PAGE = "web";
    private static final String DESK = "desk";
    private static final String STAFF = "it";

    public static Writer atDesk(Contact person, SignedIn who) {
        return new Writer(person, DESK, STAFF, who.id(), false);
    }

    public static Writer onPage(Contact person, String language, boolean stranger) {
        return new Writer(person, PAGE, language, null, stranger);
    }

    /** How many of those before count: the person is offered another person, and who sits beside one only examples. */
    int misses() {
        return typedBy == null ? 2 : 1;
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
