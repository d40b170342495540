package it.sportello.ask.questionnaires.web;

import it.sportello.ask.questionnaires.interview.NationalIndex;
import it.sportello.ask.questionnaires.interview.NationalIndexes;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose sheet it is: the record an operator may complete, and the national indexes brought here. */
@Singleton
public class PersonOfSheet {

    private final Records records;
    private final SamePerson same;
    private final NationalIndexes indexes;

    PersonOfSheet(Records records, SamePerson same, NationalIndexes indexes) {
        this.records = records;
        this.same = same;
        this.indexes = indexes;
    }

    public String name(Contact contact) {
        return new Person(contact, records.whole(same.ids(contact.id())).orElse(null)).called();
    }

    /** The fields of the form are those of the record under the person's own id: others of the same person stay as they are. */
    Map<String, Object> model(Contact contact) {
        List<String> ids = same.ids(contact.id());
        PersonRecord whole = records.whole(ids).orElse(null);
        long version = records.find(contact.id()).map(PersonRecord::version).orElse(0L);
        Map<String, Object> model = new HashMap<>();
        model.put("recordVersion", version);
        model.put("family", whole == null ? null : whole.family());
        model.put("given", whole == null ? null : whole.given());
        model.put("taxCode", whole == null || whole.taxCode() == null ? null : whole.taxCode().text());
        model.put("born", whole == null || whole.born() == null ? null : whole.born().toString());
        model.put("indexes", indexes.of(ids).stream().map(PersonOfSheet::index).toList());
        return model;
    }

    private static String index(NationalIndex index) {
        String figure = index.probability() == null ? "" : ", probabilità " + index.probability().toPlainString().replace('.', ',');
        return "Classe " + index.level().label() + figure + ", del " + SheetTimes.day(index.day()) + ". Da: " + index.origin()
                + " (scritto da " + index.name() + " il " + SheetTimes.moment(index.at()) + ")";
    }
}
