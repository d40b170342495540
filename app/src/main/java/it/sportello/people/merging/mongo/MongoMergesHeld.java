package it.sportello.people.merging.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.merging.Merge;
import it.sportello.people.merging.MergeState;
import it.sportello.people.merging.Merges;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** Both sides of a merge are one person, and go together. One that is on its way is waited for. */
@Singleton
class MongoMergesHeld implements Holdings {

    private final Merges merges;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> lists;

    MongoMergesHeld(Store store, Merges merges) {
        this.merges = merges;
        documents = store.collection("person-merges");
        lists = store.collection("person-merge-lists");
    }

    @Override
    public String title() {
        return "Schede unite";
    }

    @Override
    public Set<String> collections() {
        return Set.of("person-merges", "person-merge-lists");
    }

    /** Before the contacts: a merge that is being carried needs both. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return all(subject).stream().map(merge -> Facts.of("Due schede unite il", merge.at()).and("Da", merge.by())
                .and("Annullata", merge.state() == MergeState.UNDONE ? "sì" : "no").map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(all(subject).size(), "Un'unione di schede, che non si può più annullare.", "unioni di schede, che non si possono più annullare.");
    }

    @Override
    public boolean erase(Subject subject) {
        List<Merge> all = all(subject);
        if (all.stream().anyMatch(merge -> merge.state() == MergeState.RUNNING || merge.state() == MergeState.UNDOING)) {
            return false;
        }
        documents.deleteMany(in("_id", all.stream().map(Merge::id).toList()));
        lists.deleteMany(in("_id", subject.ids()));
        return true;
    }

    private List<Merge> all(Subject subject) {
        return subject.ids().stream().flatMap(id -> merges.of(id).stream()).distinct().toList();
    }
}
