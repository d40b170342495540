package it.sportello.people.merging;

import it.sportello.people.contacts.Contact;

/** What two contacts would come to as one, for who looks before it is done. */
public final class Foreseen {

    private Foreseen() {
    }

    public static Contact of(Contact into, Contact from) {
        return Union.of(into, from, "merge/preview/", into.since());
    }
}
