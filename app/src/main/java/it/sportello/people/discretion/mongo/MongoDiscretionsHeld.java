package it.sportello.people.discretion.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.discretion.Discretions;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

@Singleton
class MongoDiscretionsHeld implements Holdings {

    private final Discretions discretions;
    private final MongoCollection<Document> documents;

    MongoDiscretionsHeld(Store store, Discretions discretions) {
        this.discretions = discretions;
        documents = store.collection("discretions");
    }

    @Override
    public String title() {
        return "Messaggi riservati";
    }

    @Override
    public Set<String> collections() {
        return Set.of("discretions");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return discretions.of(subject.ids()).values().stream().map(one -> Facts.of("Ti scriviamo solo a", one.safe().text())
                .and("Nelle ore", one.hours().label()).and("Dal", one.since()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(discretions.of(subject.ids()).size(), "La richiesta di messaggi riservati.", "richieste di messaggi riservati.");
    }

    @Override
    public boolean erase(Subject subject) {
        documents.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
