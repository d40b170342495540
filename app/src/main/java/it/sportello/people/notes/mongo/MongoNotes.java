package it.sportello.people.notes.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.people.notes.Note;
import it.sportello.people.notes.Notes;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;

@Singleton
class MongoNotes implements Notes {

    private static final int MOST = 200;

    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> lists;

    MongoNotes(Store store) {
        notes = store.collection("person-notes");
        lists = store.collection("person-note-lists");
    }

    /** The list first: it may name a note in vain, never miss one. */
    @Override
    public void add(Note note) {
        lists.updateOne(eq(note.contact()), addToSet("notes", note.id()), new UpdateOptions().upsert(true));
        notes.insertOne(write(note));
    }

    @Override
    public Optional<Note> find(String id) {
        return Optional.ofNullable(notes.find(eq(id)).first()).map(MongoNotes::read);
    }

    @Override
    public List<Note> about(Collection<String> contacts) {
        List<String> ids = new ArrayList<>();
        lists.find(in("_id", contacts)).forEach(list -> {
            List<String> named = list.getList("notes", String.class);
            ids.addAll(named.subList(Math.max(0, named.size() - MOST), named.size()));
        });
        List<Note> found = notes.find(in("_id", ids)).map(MongoNotes::read).into(new ArrayList<>());
        found.sort(Comparator.comparing((Note note) -> note.said().getFirst().at()).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    @Override
    public boolean replace(Note note) {
        return notes.replaceOne(and(eq(note.id()), eq("version", note.version() - 1)), write(note)).getModifiedCount() == 1;
    }

    private static Document write(Note note) {
        return new Document("_id", note.id()).append("version", note.version()).append("contact", note.contact())
                .append("kind", note.kind().name()).append("author", note.author()).append("name", note.name())
                .append("said", note.said().stream().map(said -> new Document("at", Date.from(said.at())).append("text", said.text())).toList());
    }

    private static Note read(Document found) {
        return new Note(found.getString("_id"), found.getString("contact"), Note.Kind.valueOf(found.getString("kind")),
                found.getString("author"), found.getString("name"), found.getList("said", Document.class).stream()
                        .map(said -> new Note.Said(said.getDate("at").toInstant(), said.getString("text"))).toList(), found.getLong("version"));
    }
}
