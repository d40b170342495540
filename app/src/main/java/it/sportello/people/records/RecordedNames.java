package it.sportello.people.records;

import it.sportello.office.tasks.PersonNames;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By their record, else as they call themselves. */
@Singleton
class RecordedNames implements PersonNames {

    private final Contacts contacts;
    private final Records records;

    RecordedNames(Contacts contacts, Records records) {
        this.contacts = contacts;
        this.records = records;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        Map<String, PersonRecord> kept = records.findAll(ids).stream().collect(Collectors.toMap(PersonRecord::contact, Function.identity()));
        return contacts.findAll(ids).stream()
                .collect(Collectors.toMap(Contact::id, contact -> new Person(contact, kept.get(contact.id())).called()));
    }
}
