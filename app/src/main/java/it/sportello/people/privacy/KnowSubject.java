package it.sportello.people.privacy;

import it.sportello.bots.messaging.Urn;
import it.sportello.office.rights.Subject;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All that leads to one person: two contacts found to be the same are one. */
@Singleton
public class KnowSubject {

    private final Contacts contacts;
    private final SamePerson same;
    private final Records records;

    KnowSubject(Contacts contacts, SamePerson same, Records records) {
        this.contacts = contacts;
        this.same = same;
        this.records = records;
    }

    /** Empty when there is nobody with this id. */
    public Optional<Subject> know(String contact) {
        return contacts.find(contact).map(standing -> {
            List<String> ids = same.ids(standing.id());
            List<Contact> all = ids.stream().flatMap(id -> same.itself(id).stream()).toList();
            List<Urn> addresses = Stream.concat(standing.urns().stream(), all.stream().flatMap(one -> one.urns().stream())).distinct().toList();
            List<String> codes = records.findAll(ids).stream().map(PersonRecord::taxCode).filter(Objects::nonNull).map(code -> code.text()).distinct().toList();
            Instant since = all.stream().map(Contact::since).min(Instant::compareTo).orElse(standing.since());
            return new Subject(ids, addresses, codes, since);
        });
    }
}
