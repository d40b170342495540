package it.sportello.people.notes.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.notes.Notes;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** The notes named by the lists first, restricted ones too: a person may read what is written of them. */
@Singleton
class MongoNotesHeld implements Holdings {

    private final Notes notes;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> lists;

    MongoNotesHeld(Store store, Notes notes) {
        this.notes = notes;
        documents = store.collection("person-notes");
        lists = store.collection("person-note-lists");
    }

    @Override
    public String title() {
        return "Note dell'ufficio";
    }

    @Override
    public Set<String> collections() {
        return Set.of("person-notes", "person-note-lists");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return notes.about(subject.ids()).stream().flatMap(note -> note.said().stream().map(said -> Facts.of("Nota", said.text())
                .and("Di", note.name()).and("Quando", said.at()).map())).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(notes.about(subject.ids()).size(), "Una nota dell'ufficio.", "note dell'ufficio.");
    }

    @Override
    public boolean erase(Subject subject) {
        lists.find(in("_id", subject.ids())).forEach(list -> documents.deleteMany(in("_id", list.getList("notes", String.class))));
        lists.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
