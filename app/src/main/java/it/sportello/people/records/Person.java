package it.sportello.people.records;

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

    java.text.CollationKey sortedBy() {
        boolean family = record != null && record.family() != null;
        return ITALIAN.getCollationKey(family ? record.family() + " " + record.given() : name().isEmpty() ? "\uFFFF" : name());
    }
}
