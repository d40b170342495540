package it.sportello.people.records.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.PersonWords;
import it.sportello.people.records.Records;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All that is known of a person, as its page shows it: the facts, then what each slice adds. Whoever was merged into them is part of it. */
@Singleton
class OnePerson {

    private static final int MOST_LINES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ITALIAN);

    private final Records records;
    private final Addresses addresses;
    private final SamePerson same;
    private final Offices offices;
    private final PersonWords words;
    private final List<PersonPanel> panels;

    OnePerson(Records records, Addresses addresses, SamePerson same, Offices offices, PersonWords words, List<PersonPanel> panels) {
        this.records = records;
        this.addresses = addresses;
        this.same = same;
        this.offices = offices;
        this.words = words;
        this.panels = panels.stream().sorted(Comparator.comparingInt(PersonPanel::order)).toList();
    }

    @Introspected
    record Shown(String id, String name, Map<String, String> facts, List<Reached> addresses, List<String> choices, List<Panel> panels,
                 boolean whole) {
    }

    /** @param state why nothing may be sent, or when it last wrote */
    @Introspected
    record Reached(String channel, String address, String proof, String state, boolean stopped) {
    }

    @Introspected
    record Panel(String title, List<HomePanel.Line> lines) {
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Who takes bookings for all offices sees of a person only what a booking takes. */
    Shown show(Contact contact, SignedIn who) {
        List<String> ids = same.ids(contact.id());
        PersonRecord record = records.whole(ids).orElse(null);
        String name = new Person(contact, record).called();
        return who.booksOnly()
                ? new Shown(contact.id(), name, forBooking(contact), reached(contact), List.of(), shown(ids, who), false)
                : new Shown(contact.id(), name, facts(contact, record), reached(contact), words.standing(contact), shown(ids, who), true);
    }

    private Map<String, String> forBooking(Contact contact) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Ufficio", contact.office() == null ? null : offices.find(contact.office()).map(Office::name).orElse(contact.office()));
        put(facts, "Lingua", words.language(contact));
        return facts;
    }

    private List<Panel> shown(List<String> ids, SignedIn who) {
        return panels.stream().filter(panel -> panel.concerns(who)).map(panel -> new Panel(panel.title(),
                        Stream.concat(ids.stream().flatMap(id -> panel.lines(id, who).stream()).limit(MOST_LINES), panel.deeds(ids.getFirst(), who).stream()).toList()))
                .filter(panel -> !panel.lines().isEmpty()).toList();
    }

    private Map<String, String> facts(Contact contact, PersonRecord record) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (record != null) {
            put(facts, "Cognome", record.family());
            put(facts, "Nome", record.given());
            put(facts, "Codice fiscale", record.taxCode() == null ? null : record.taxCode().text());
            put(facts, "Data di nascita", record.born() == null ? null : day(record.born()));
        }
        put(facts, "Si fa chiamare", contact.name());
        put(facts, "Ufficio", contact.office() == null ? null : offices.find(contact.office()).map(Office::name).orElse(contact.office()));
        put(facts, "Lingua", words.language(contact));
        put(facts, "Età", words.age(contact));
        put(facts, "Con noi dal", day(contact.since().atZone(Rome.ZONE).toLocalDate()));
        if (record != null) {
            put(facts, "Da dove vengono i dati", record.origin().source());
            put(facts, "Perché li teniamo", record.origin().basis().label());
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(label, value);
        }
    }

    private List<Reached> reached(Contact contact) {
        List<Reached> reached = new ArrayList<>();
        for (Address address : addresses.findAll(contact.urns())) {
            boolean stopped = address.stopped() != null;
            reached.add(new Reached(words.channel(address.urn()), address.urn().path(), words.proof(address), state(address), stopped));
        }
        return reached;
    }

    private String state(Address address) {
        if (address.stopped() != null) {
            return words.stopped(address);
        }
        if (address.heard() != null) {
            return "ultimo messaggio: " + moment(address.heard());
        }
        return Address.landline(address.urn()) ? "si può solo chiamare" : "non ha mai scritto da qui";
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Rome.ZONE));
    }
}
