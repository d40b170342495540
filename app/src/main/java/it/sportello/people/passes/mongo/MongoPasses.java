package it.sportello.people.passes.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.people.passes.Pass;
import it.sportello.people.passes.Passes;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

@Singleton
class MongoPasses implements Passes {

    private final MongoCollection<Document> passes;

    MongoPasses(Store store) {
        passes = store.collection("passes");
    }

    @Override
    public void add(Pass pass) {
        Document fields = new Document("purpose", pass.purpose()).append("contact", pass.contact()).append("ref", pass.ref())
                .append("until", Date.from(pass.until())).append("used", null);
        passes.updateOne(eq(pass.digest()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Pass> find(String digest) {
        return Optional.ofNullable(passes.find(eq(digest)).first()).map(MongoPasses::read);
    }

    @Override
    public boolean use(String digest, Instant now) {
        return passes.updateOne(and(eq(digest), eq("used", null)), set("used", Date.from(now))).getModifiedCount() == 1;
    }

    @Override
    public void forget(String digest) {
        passes.deleteOne(eq(digest));
    }

    private static Pass read(Document found) {
        Date used = found.getDate("used");
        return new Pass(found.getString("_id"), found.getString("purpose"), found.getString("contact"), found.getString("ref"),
                found.getDate("until").toInstant(), used == null ? null : used.toInstant());
    }
}
