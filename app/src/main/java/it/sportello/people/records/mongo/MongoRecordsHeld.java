package it.sportello.people.records.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.records.Records;
import it.sportello.platform.store.Store;
import it.sportello.platform.store.names.NameIndex;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** The index of names first: it cannot be found any more once the record is gone. */
@Singleton
class MongoRecordsHeld implements Holdings {

    private final Records records;
    private final MongoCollection<Document> documents;
    private final NameIndex names;

    MongoRecordsHeld(Store store, Records records) {
        this.records = records;
        documents = store.collection("person-records");
        names = new NameIndex(store.collection("person-names"));
    }

    @Override
    public String title() {
        return "Anagrafica";
    }

    @Override
    public Set<String> collections() {
        return Set.of("person-records", "person-names");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return records.findAll(subject.ids()).stream().map(record -> Facts.of("Nome", record.given()).and("Cognome", record.family())
                .and("Codice fiscale", record.taxCode() == null ? null : record.taxCode().text()).and("Data di nascita", record.born())
                .and("Da dove vengono i dati", record.origin().source()).and("Perché li teniamo", record.origin().basis().label())
                .and("Dal", record.origin().at()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(records.findAll(subject.ids()).size(), "Nome, cognome, codice fiscale e data di nascita.",
                "schede con nome, cognome, codice fiscale e data di nascita.");
    }

    @Override
    public boolean erase(Subject subject) {
        records.findAll(subject.ids()).forEach(record -> names.remove(record.contact(), record.name()));
        documents.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
