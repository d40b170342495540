package it.sportello.people.records;

import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;

import java.text.Collator;
import java.util.Locale;

/** A contact, and what the office knows of who it is. @param record {@code null} when nothing is known */
public record Person(Contact contact, PersonRecord record) {

    private static final Collator ITALIAN = Collator.getInstance(Locale.ITALIAN);

    /** The name on record, else what they call themselves. */
    public String name() {
        String known = record == null ? "" : record.name();
        return !known.isEmpty() ? known : contact.name() == null ? "" : contact.name();
    }

    /** What another record of the same person knows beyond this one. */
    public Person withRecordOf(Person same) {
        return record == null ? new Person(contact, same.record) : same.record == null ? this : new Person(contact, record.completedBy(same.record));
    }

    /** How staff reads of them. */
    public String called() {
        return name().isEmpty() ? "Persona senza nome" : name();
    }

    /** People of one's own offices, and those whose office nobody knows yet. */
    public static boolean mayRead(SignedIn who, Contact contact) {
        return contact.office() == null || who.mayWork(contact.office());
    }

    java.text.CollationKey sortedBy() {
        boolean family = record != null && record.family() != null;
        return ITALIAN.getCollationKey(family ? record.family() + " " + record.given() : name().isEmpty() ? "\uFFFF" : name());
    }
}
