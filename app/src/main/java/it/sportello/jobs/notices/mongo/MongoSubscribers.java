package it.sportello.jobs.notices.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.jobs.notices.Subscriber;
import it.sportello.jobs.notices.Subscribers;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

/**
 * The single truth of who wants what: 1024 documents, {@code _id: hash(contact) mod 1024}, each with all the wishes of its
 * people under their contact ids. Reading everyone is 16 finds by {@code _id}; 100,000 people are about 100 in each.
 */
@Singleton
class MongoSubscribers implements Subscribers {

    private static final int BUCKETS = 1024;
    private static final int SLICE = 64;
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> buckets;

    MongoSubscribers(Store store) {
        this.buckets = store.collection("subscribers");
    }

    @Override
    public Subscriber find(String contact) {
        Document bucket = buckets.find(eq("_id", bucket(contact))).first();
        Document person = bucket == null ? null : bucket.get("p", Document.class).get(contact, Document.class);
        return person == null ? Subscriber.newcomer(contact) : SubscriberDocuments.read(contact, person);
    }

    /** Of each bucket only those people are sent over and decoded. */
    @Override
    public Map<String, Subscriber> findAll(Collection<String> contacts) {
        Map<String, Subscriber> found = new HashMap<>();
        contacts.forEach(contact -> found.put(contact, Subscriber.newcomer(contact)));
        if (contacts.isEmpty()) {
            return found;
        }
        Set<Integer> wanted = contacts.stream().map(MongoSubscribers::bucket).collect(Collectors.toSet());
        List<String> fields = contacts.stream().map(contact -> "p." + contact).toList();
        for (Document bucket : buckets.find(in("_id", wanted)).projection(Projections.include(fields))) {
            bucket.get("p", new Document()).forEach((contact, person) ->
                    found.put(contact, SubscriberDocuments.read(contact, (Document) person)));
        }
        return found;
    }

    @Override
    public boolean save(Subscriber subscriber) {
        String field = "p." + subscriber.contact();
        boolean first = subscriber.version() == 1;
        var unchanged = first ? exists(field, false) : eq(field + ".v", subscriber.version() - 1);
        try {
            var result = buckets.updateOne(and(eq("_id", bucket(subscriber.contact())), unchanged),
                    new Document("$set", new Document(field, SubscriberDocuments.write(subscriber))),
                    new UpdateOptions().upsert(first));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void each(Consumer<Subscriber> visitor) {
        for (int from = 0; from < BUCKETS; from += SLICE) {
            List<Integer> slice = IntStream.range(from, from + SLICE).boxed().toList();
            List<Document> read = buckets.find(in("_id", slice)).into(new ArrayList<>(SLICE));
            read.stream().map(bucket -> bucket.get("p", Document.class)).forEach(people -> people.forEach(
                    (contact, person) -> visitor.accept(SubscriberDocuments.read(contact, (Document) person))));
        }
    }

    static int bucket(String contact) {
        return Math.floorMod(contact.hashCode(), BUCKETS);
    }
}
