package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.dialogue.flow.Ask;
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
import java.util.stream.Stream;

/**
 * What the office knows already of what a questionnaire asks, by the name the answer is kept under: {@code born}, {@code office},
 * {@code town}, {@code language}, {@code name}, what the person answered in another sheet of the same questionnaire, and what they
 * answered in this one to a question that is asked anew since it was changed.
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
    Map<String, String> of(String contact, Flow flow, Sheet sheet, List<Sheet> others) {
        Map<String, String> known = new HashMap<>();
        others.reversed().forEach(other -> known.putAll(said(other.answers())));
        contacts.find(contact).ifPresent(found -> facts(found, known));
        known.putAll(said(again(flow, sheet)));
        known.keySet().removeIf(name -> asking(flow).noneMatch(ask -> name.equals(ask.keep()) || name.equals(ask.keep() + Answers.TITLE)));
        return known;
    }

    private static Map<String, String> said(Map<String, Answer> answers) {
        Map<String, Answer> said = new HashMap<>(answers);
        said.values().removeIf(answer -> answer.now().refused());
        return Answers.withTitles(said);
    }

    /** What would be taken without a word is not shown: it is asked. */
    private static Map<String, Answer> again(Flow flow, Sheet sheet) {
        Map<String, Answer> again = new HashMap<>(sheet.aside());
        again.keySet().removeIf(name -> asking(flow).anyMatch(ask -> name.equals(ask.keep()) && ask.known() == Ask.Known.SKIP));
        return again;
    }

    private static Stream<Ask> asking(Flow flow) {
        return flow.nodes().values().stream().filter(Node::keeps).map(Node::ask);
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
