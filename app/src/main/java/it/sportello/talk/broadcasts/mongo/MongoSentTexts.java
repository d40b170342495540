package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.repeats.SentTexts;
import it.sportello.talk.broadcasts.repeats.Sketch;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pushEach;

/** One document a text, with the last few audiences that got it. */
@Singleton
class MongoSentTexts implements SentTexts {

    private static final int REMEMBERED = 10;

    private final MongoCollection<Document> texts;

    MongoSentTexts(Store store) {
        texts = store.collection("broadcast-texts");
    }

    @Override
    public void note(String fingerprint, String broadcast, Instant at, Sketch people) {
        Document sent = new Document("broadcast", broadcast).append("at", Date.from(at))
                .append("people", people.people()).append("hashes", List.copyOf(people.hashes()));
        texts.updateOne(eq(fingerprint), pushEach("sent", List.of(sent), new PushOptions().slice(-REMEMBERED)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Sketch> since(String fingerprint, Instant since, String otherThan) {
        Document found = texts.find(eq(fingerprint)).first();
        return found == null ? List.of() : found.getList("sent", Document.class).stream()
                .filter(sent -> !sent.getString("broadcast").equals(otherThan) && !sent.getDate("at").toInstant().isBefore(since))
                .map(sent -> Sketch.of(sent.getLong("people"), sent.getList("hashes", Long.class))).toList();
    }
}
