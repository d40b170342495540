package it.sportello.people.records;

import it.sportello.office.tasks.PersonNames;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
        Map<String, Contact> people = contacts.byId(ids);
        Set<String> all = new HashSet<>(ids);
        people.values().forEach(contact -> all.add(contact.id()));
        Map<String, PersonRecord> kept = records.findAll(all).stream().collect(Collectors.toMap(PersonRecord::contact, Function.identity()));
        return people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new Person(one.getValue(),
                kept.getOrDefault(one.getValue().id(), kept.get(one.getKey()))).called()));
    }
}
