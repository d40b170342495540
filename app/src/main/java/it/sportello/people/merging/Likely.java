package it.sportello.people.merging;

import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.platform.store.names.NameWords;
import jakarta.inject.Singleton;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may be the same person: the same name and the same birth date. The tax code needs no guess: it is one person's by its index. */
@Singleton
public class Likely {

    private static final int MOST = 5;
    private static final int READ = 100;

    private final Records records;
    private final Contacts contacts;
    private final SamePerson same;

    Likely(Records records, Contacts contacts, SamePerson same) {
        this.records = records;
        this.contacts = contacts;
        this.same = same;
    }

    public List<Person> of(Contact contact) {
        Set<String> own = new HashSet<>(same.ids(contact.id()));
        List<PersonRecord> known = records.findAll(own).stream().filter(record -> record.born() != null && words(record).size() > 1).toList();
        return known.stream().flatMap(record -> records.named(words(record), READ).stream().filter(id -> !own.contains(id))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), records::findAll)).stream()
                        .filter(other -> record.born().equals(other.born()) && words(record).equals(words(other)))
                        .filter(other -> record.taxCode() == null || other.taxCode() == null || record.taxCode().equals(other.taxCode())))
                .collect(Collectors.collectingAndThen(Collectors.toMap(PersonRecord::contact, Function.identity(), (one, again) -> one), this::people));
    }

    private List<Person> people(Map<String, PersonRecord> found) {
        return contacts.byId(found.keySet()).entrySet().stream().map(entry -> new Person(entry.getValue(), found.get(entry.getKey())))
                .limit(MOST).toList();
    }

    private static Set<String> words(PersonRecord record) {
        return Set.copyOf(NameWords.of(record.name()));
    }
}
