package it.sportello.people.notes;

import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A note about a person.
 *
 * @param author id of the member of staff; {@code name} as it was then
 * @param said   what it says, and before that what it said, oldest first: never empty
 */
public record Note(String id, String contact, Kind kind, String author, String name, List<Said> said, long version) {

    public static final int LONGEST = 2_000;
    static final int MOST_CHANGES = 50;

    /**
     * Who may read it, of those who may see the person at all: the whole table, as it stands in app/docs/roles.md. Whoever wrote a
     * note reads it always. Whoever keeps the accounts of the system, or audits it, directs no office: no restricted note for them.
     */
    public enum Kind {
        GENERAL("La legge tutto l'ufficio", Role.OPERATOR, Role.MANAGER, Role.PROVINCE, Role.REGION, Role.AUDITOR, Role.ADMINISTRATOR),
        RESTRICTED("Riservata: la leggo io e chi dirige l'ufficio", Role.MANAGER);

        private final String label;
        private final Set<String> readers;

        Kind(String label, String... readers) {
            this.label = label;
            this.readers = Set.of(readers);
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

    public boolean mayRead(SignedIn who) {
        return author.equals(who.id()) || kind.readers.contains(who.role());
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
