package it.sportello.people.personal.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** A code that is out keeps the address it went to, for some minutes. A copy shows nothing of it: the address stands there already. */
@Singleton
class MongoChallengesHeld implements Holdings {

    private final MongoCollection<Document> documents;

    MongoChallengesHeld(Store store) {
        documents = store.collection("own-codes");
    }

    @Override
    public String title() {
        return "Codici della pagina personale";
    }

    @Override
    public Set<String> collections() {
        return Set.of("own-codes");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return List.of();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.NOTHING;
    }

    @Override
    public boolean erase(Subject subject) {
        documents.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
