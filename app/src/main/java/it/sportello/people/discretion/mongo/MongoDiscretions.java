package it.sportello.people.discretion.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

@Singleton
class MongoDiscretions implements Discretions {

    private final MongoCollection<Document> discretions;

    MongoDiscretions(Store store) {
        discretions = store.collection("discretions");
    }

    @Override
    public Optional<Discretion> of(String contact) {
        return Optional.ofNullable(discretions.find(eq(contact)).first()).map(MongoDiscretions::read);
    }

    @Override
    public Map<String, Discretion> of(Collection<String> contacts) {
        Map<String, Discretion> found = new HashMap<>();
        if (!contacts.isEmpty()) {
            discretions.find(in("_id", contacts)).map(MongoDiscretions::read).forEach(one -> found.put(one.contact(), one));
        }
        return found;
    }

    @Override
    public void set(Discretion one) {
        discretions.replaceOne(eq(one.contact()), new Document("_id", one.contact()).append("safe", one.safe().text())
                .append("hours", one.hours().name()).append("by", one.by()).append("since", Date.from(one.since())), new ReplaceOptions().upsert(true));
    }

    @Override
    public void lift(String contact) {
        discretions.deleteOne(eq(contact));
    }

    private static Discretion read(Document found) {
        return new Discretion(found.getString("_id"), Urn.of(found.getString("safe")), Discretion.Hours.valueOf(found.getString("hours")),
                found.getString("by"), found.getDate("since").toInstant());
    }
}
