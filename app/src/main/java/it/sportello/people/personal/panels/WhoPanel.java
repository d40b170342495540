package it.sportello.people.personal.panels;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.platform.time.Rome;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What we know of a person, and from whom. */
@Singleton
class WhoPanel implements OwnPanel {

    private final Contacts contacts;
    private final SamePerson same;
    private final Records records;
    private final Offices offices;
    private final Places places;
    private final Phrasebook phrases;

    WhoPanel(Contacts contacts, SamePerson same, Records records, Offices offices, Places places, Phrasebook phrases) {
        this.contacts = contacts;
        this.same = same;
        this.records = records;
        this.offices = offices;
        this.places = places;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "who";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Action sees() {
        return Action.SEE_OWN_RECORD;
    }

    @Override
    public Optional<Part> part(Own own) {
        return contacts.find(own.contact()).map(contact -> {
            Facts facts = new Facts(own.language());
            records.whole(same.ids(contact.id())).ifPresent(record -> known(record, facts));
            told(contact, facts);
            return new Part(phrases.say(own.language(), "own.who"), phrases.say(own.language(), "own.who-intro"), facts.rows);
        });
    }

    private void known(PersonRecord record, Facts facts) {
        Origin origin = record.origin();
        String from = origin == null ? null : phrases.say(facts.language, "own.from", Map.of("source", origin.source(),
                "at", facts.day(origin.at()), "basis", phrases.say(facts.language, "own.basis-" + kebab(origin.basis()))));
        facts.add("family", record.family(), from);
        facts.add("given", record.given(), from);
        facts.add("tax-code", record.taxCode() == null ? null : record.taxCode().text(), from);
        facts.add("born", record.born() == null ? null : phrases.formats(facts.language).date(record.born()), from);
    }

    private void told(Contact contact, Facts facts) {
        String yours = phrases.say(facts.language, "own.from-you");
        facts.add("called", contact.name(), yours);
        facts.add("language", contact.language() == null ? null : phrases.say(facts.language, "own.language-" + facts.language), yours);
        facts.add("age", contact.age() == Contact.Age.UNKNOWN ? null : phrases.say(facts.language, "own.age-" + kebab(contact.age())), yours);
        facts.add("town", Optional.ofNullable(contact.town()).flatMap(places::find).map(Municipality::name).orElse(null), null);
        facts.add("office", Optional.ofNullable(contact.office()).flatMap(offices::find).map(Office::name).orElse(null), null);
        facts.add("since", facts.day(contact.since()), null);
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Rows of those things that are known. */
    private final class Facts {

        private final String language;
        private final List<Row> rows = new ArrayList<>();

        Facts(String language) {
            this.language = language;
        }

        String day(Instant at) {
            return phrases.formats(language).date(at.atZone(Rome.ZONE).toLocalDate());
        }

        void add(String fact, String value, String from) {
            if (value != null && !value.isBlank()) {
                rows.add(new Row(phrases.say(language, "own.fact-" + fact), value, from, List.of()));
            }
        }
    }
}
