package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the office knows already of what a questionnaire asks, by the name the answer is kept under: {@code born}, {@code office},
 * {@code town}, {@code language}, {@code name}, and what the person answered in another sheet of the same questionnaire.
 */
@Singleton
class KnownOfPerson {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Contacts contacts;
    private final SamePerson same;
    private final Records records;
    private final Places places;

    KnownOfPerson(Contacts contacts, SamePerson same, Records records, Places places) {
        this.contacts = contacts;
        this.same = same;
        this.records = records;
        this.places = places;
    }

    /** @param others sheets of the same questionnaire, the one that knows best first */
    Map<String, String> of(String contact, Flow flow, List<Sheet> others) {
        Map<String, String> known = new HashMap<>();
        others.reversed().forEach(sheet -> Answers.values(sheet).forEach((name, value) -> {
            if (!sheet.answers().get(name).now().refused()) {
                known.put(name, value);
                known.put(name + Answers.TITLE, sheet.answers().get(name).now().title());
            }
        }));
        contacts.find(contact).ifPresent(found -> facts(found, known));
        known.keySet().removeIf(name -> flow.nodes().values().stream().map(Node::ask).filter(Objects::nonNull)
                .noneMatch(ask -> ask.keep() != null && (name.equals(ask.keep()) || name.equals(ask.keep() + Answers.TITLE))));
        return known;
    }

    private void facts(Contact contact, Map<String, String> known) {
        put(known, "name", contact.name());
        put(known, "language", contact.language());
        put(known, "office", contact.office());
        put(known, "town", contact.town());
        put(known, "town" + Answers.TITLE, contact.town() == null ? null : places.find(contact.town()).map(Municipality::label).orElse(null));
        records.whole(same.ids(contact.id())).map(PersonRecord::born).ifPresent(born -> {
            known.put("born", born.toString());
            known.put("born" + Answers.TITLE, DAY.format(born));
        });
    }

    private static void put(Map<String, String> known, String name, String value) {
        if (value != null && !value.isBlank()) {
            known.put(name, value);
        }
    }
}
