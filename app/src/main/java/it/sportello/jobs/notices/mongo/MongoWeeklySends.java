package it.sportello.jobs.notices.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import it.sportello.jobs.notices.WeeklySends;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

/**
 * One document per person, {@code {_id: contact, week, n, keys}}, that begins again with each week, so that nothing needs to be
 * swept. Two bulk writes and one read for a hundred people.
 */
@Singleton
class MongoWeeklySends implements WeeklySends {

    private static final int DUPLICATE = 11000;
    private static final BulkWriteOptions EACH_ALONE = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> weeks;

    MongoWeeklySends(Store store) {
        this.weeks = store.collection("weekly-sends");
    }

    @Override
    public Set<String> reserve(String key, String week, Map<String, Integer> most) {
        if (most.isEmpty()) {
            return Set.of();
        }
        begin(week, most.keySet());
        List<WriteModel<Document>> takes = new ArrayList<>(most.size());
        most.forEach((contact, cap) -> takes.add(new UpdateOneModel<>(
                and(eq("_id", contact), eq("week", week), lt("n", cap), ne("keys", key)),
                new Document("$inc", new Document("n", 1)).append("$push", new Document("keys", key)))));
        weeks.bulkWrite(takes, EACH_ALONE);
        Set<String> granted = new HashSet<>();
        weeks.find(and(in("_id", most.keySet()), eq("week", week), eq("keys", key)))
                .forEach(document -> granted.add(document.getString("_id")));
        return granted;
    }

    /** An upsert that meets this week's document fails as a duplicate: just what is wanted. */
    private void begin(String week, Set<String> contacts) {
        List<WriteModel<Document>> begins = new ArrayList<>(contacts.size());
        for (String contact : contacts) {
            begins.add(new UpdateOneModel<>(and(eq("_id", contact), lt("week", week)),
                    new Document("$set", new Document("week", week).append("n", 0).append("keys", List.of())),
                    new UpdateOptions().upsert(true)));
        }
        try {
            weeks.bulkWrite(begins, EACH_ALONE);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw e;
            }
        }
    }
}
