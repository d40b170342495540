package it.sportello.people.merging.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.merging.Foreseen;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.PersonWords;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two people beside each other, and what would become of each thing. */
@Singleton
class SideBySide {

    private final Records records;
    private final SamePerson same;
    private final Offices offices;
    private final PersonWords words;
    private final List<PersonPanel> panels;

    SideBySide(Records records, SamePerson same, Offices offices, PersonWords words, List<PersonPanel> panels) {
        this.records = records;
        this.same = same;
        this.offices = offices;
        this.words = words;
        this.panels = panels.stream().filter(panel -> !(panel instanceof MergePanel)).sorted(Comparator.comparingInt(PersonPanel::order)).toList();
    }

    /** @param left of the one that stands; @param after what is true of them afterwards */
    @Introspected
    record Row(String what, String left, String right, String after) {
    }

    String name(Contact contact) {
        return new Person(contact, records.whole(same.ids(contact.id())).orElse(null)).called();
    }

    List<Row> rows(Contact into, Contact from, SignedIn who) {
        List<Row> rows = new ArrayList<>(record(into, from));
        Contact after = Foreseen.of(into, from);
        row(rows, "Si fa chiamare", into, from, after, Contact::name);
        row(rows, "Ufficio", into, from, after, contact -> contact.office() == null ? null
                : offices.find(contact.office()).map(Office::name).orElse(contact.office()));
        row(rows, "Lingua", into, from, after, words::language);
        row(rows, "Età", into, from, after, words::age);
        row(rows, "Indirizzi", into, from, after, contact -> contact.urns().stream().map(this::address).collect(Collectors.joining(", ")));
        for (Purpose purpose : Purpose.values()) {
            row(rows, words.label(purpose), into, from, after, contact -> words.standing(contact, purpose));
        }
        panels(rows, into, from, who);
        return rows;
    }

    private List<Row> record(Contact into, Contact from) {
        PersonRecord left = records.whole(same.ids(into.id())).orElse(null);
        PersonRecord right = records.whole(same.ids(from.id())).orElse(null);
        PersonRecord after = left == null ? right : right == null ? left : left.completedBy(right);
        List<Row> rows = new ArrayList<>();
        row(rows, "Cognome", left, right, after, PersonRecord::family);
        row(rows, "Nome", left, right, after, PersonRecord::given);
        row(rows, "Codice fiscale", left, right, after, record -> record.taxCode() == null ? null : record.taxCode().text());
        row(rows, "Data di nascita", left, right, after, record -> record.born() == null ? null : words.day(record.born()));
        return rows;
    }

    private static <T> void row(List<Row> rows, String what, T left, T right, T after, Function<T, String> say) {
        String one = said(left, say);
        String other = said(right, say);
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new Row(what, one, other, said(after, say)));
        }
    }

    private static <T> String said(T from, Function<T, String> say) {
        String said = from == null ? null : say.apply(from);
        return said == null ? "" : said;
    }

    private String address(Urn urn) {
        return words.channel(urn) + " " + urn.path();
    }

    /** What slices keep stays under both, and is shown together. */
    private void panels(List<Row> rows, Contact into, Contact from, SignedIn who) {
        for (PersonPanel panel : panels) {
            String left = lines(panel, into, who);
            String right = lines(panel, from, who);
            if (!left.isEmpty() || !right.isEmpty()) {
                rows.add(new Row(panel.title(), left, right, "Resta tutto, insieme"));
            }
        }
    }

    private String lines(PersonPanel panel, Contact contact, SignedIn who) {
        return same.ids(contact.id()).stream().flatMap(id -> panel.lines(id, who).stream()).map(HomePanel.Line::text)
                .collect(Collectors.joining("; "));
    }
}
