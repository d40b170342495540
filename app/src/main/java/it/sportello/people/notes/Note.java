package it.sportello.people.notes;

import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A note about a person.
 *
 * @param author id of the member of staff; {@code name} as it was then
 * @param said   what it says, and before that what it said, oldest first: never empty
 */
public record Note(String id, String contact, Kind kind, String author, String name, List<Said> said, long version) {

    public static final int LONGEST = 2_000;
    static final int MOST_CHANGES = 50;

    /** Who may read it. */
    public enum Kind {
        GENERAL("La legge tutto l'ufficio"),
        RESTRICTED("Riservata: la leggo io e chi dirige l'ufficio");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The words of one moment. */
    public record Said(Instant at, String text) {

        @Override
        public String toString() {
            return "Said[" + at + "]";
        }
    }

    public Note {
        said = List.copyOf(said);
    }

    public Said now() {
        return said.getLast();
    }

    /** Whoever keeps the accounts of the system directs no office: an administrator reads no restricted note. */
    public boolean mayRead(SignedIn who) {
        return kind == Kind.GENERAL || author.equals(who.id()) || Role.MANAGER.equals(who.role());
    }

    /** Only who wrote it: another has a note of their own. */
    public boolean mayChange(SignedIn who) {
        return author.equals(who.id()) && said.size() < MOST_CHANGES;
    }

    Note saying(String text, Instant at) {
        List<Said> all = new ArrayList<>(said);
        all.add(new Said(at, text));
        return new Note(id, contact, kind, author, name, all, version + 1);
    }

    @Override
    public String toString() {
        return "Note[" + id + ", " + kind + "]";
    }
}
