package it.sportello.people.privacy.web;

import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Subject;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.privacy.ReadHoldings;
import it.sportello.people.privacy.KnowSubject;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.Requests;
import it.sportello.people.records.Person;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of one person's data show. */
@Singleton
class PersonDataPages {

    private final Requests requests;
    private final KnowSubject subjects;
    private final ReadHoldings copy;
    private final Records records;
    private final InstantSource clock;

    PersonDataPages(Requests requests, KnowSubject subjects, ReadHoldings copy, Records records, InstantSource clock) {
        this.requests = requests;
        this.subjects = subjects;
        this.copy = copy;
        this.records = records;
        this.clock = clock;
    }

    /** @param error what is wrong with the form, or {@code null} */
    Map<String, Object> data(Contact contact, SignedIn who, String error) {
        Map<String, String> whats = new LinkedHashMap<>();
        Arrays.stream(Request.What.values()).forEach(each -> whats.put(each.name(), each.label()));
        List<RequestRow> rows = subjects.know(contact.id()).map(Subject::ids).orElse(List.of()).stream().flatMap(id -> requests.of(id).stream())
                .map(each -> RequestRow.of(each, clock.instant())).toList();
        Map<String, Object> model = new HashMap<>(Map.of("id", contact.id(), "name", name(contact), "whats", whats, "rows", rows, "copies", who.manages()));
        model.put("error", error);
        return model;
    }

    Map<String, Object> copy(Contact contact) {
        return Map.of("id", contact.id(), "name", name(contact), "at", at(), "sections", sections(contact));
    }

    /** In the order in which the page shows it. */
    Map<String, Object> file(Contact contact) {
        Map<String, Object> file = new LinkedHashMap<>(Map.of("copia dei dati del", at()));
        sections(contact).forEach(section -> file.put(section.title(), section.things()));
        return file;
    }

    private List<ReadHoldings.Section> sections(Contact contact) {
        return subjects.know(contact.id()).map(copy::copy).orElse(List.of());
    }

    private String at() {
        return Facts.of("", clock.instant()).map().get("");
    }

    private String name(Contact contact) {
        return new Person(contact, records.find(contact.id()).orElse(null)).called();
    }
}
