package it.sportello.talk.conversations.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.bots.messaging.Content;
import it.sportello.platform.store.Store;
import it.sportello.talk.conversations.HiddenWords;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** One document per person, with the last few. Older ones are still where they were said: in the conversation or the broadcast. */
@Singleton
class MongoHiddenWords implements HiddenWords {

    private static final int MOST = 30;

    private final MongoCollection<Document> people;

    MongoHiddenWords(Store store) {
        people = store.collection("hidden-words");
    }

    @Override
    public void keep(String contact, String key, Content words, Instant at) {
        change(contact, all -> {
            if (all.stream().noneMatch(one -> one.getString("key").equals(key))) {
                all.add(new Document("key", key).append("at", Date.from(at)).append("words", ContentDocuments.write(words)));
            }
        });
    }

    @Override
    public List<Content> read(String contact, String asked) {
        return change(contact, all -> all.stream().filter(one -> !one.containsKey("asked")).forEach(one -> one.append("asked", asked)))
                .stream().filter(one -> asked.equals(one.getString("asked")))
                .map(one -> ContentDocuments.read(one.get("words", Document.class))).toList();
    }

    private List<Document> change(String contact, Consumer<List<Document>> change) {
        while (true) {
            Document found = people.find(eq(contact)).first();
            List<Document> all = found == null ? new ArrayList<>() : new ArrayList<>(found.getList("all", Document.class));
            change.accept(all);
            List<Document> last = all.subList(Math.max(0, all.size() - MOST), all.size());
            if (found == null && all.isEmpty() || written(contact, found, last)) {
                return last;
            }
        }
    }

    private boolean written(String contact, Document found, List<Document> all) {
        long version = found == null ? 0 : found.getLong("version");
        Document written = new Document("_id", contact).append("version", version + 1).append("all", all);
        if (found != null) {
            return people.replaceOne(and(eq(contact), eq("version", version)), written).getModifiedCount() == 1;
        }
        try {
            people.insertOne(written);
            return true;
        } catch (MongoWriteException another) {
            return false;
        }
    }
}
