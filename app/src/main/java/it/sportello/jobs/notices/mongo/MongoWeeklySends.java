package it.sportello.jobs.notices.mongo;

import com.mongodb.client.MongoCollection;
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
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;

/**
 * One document per person, {@code {_id: contact, week, n, keys}}, that begins again with each week, so that nothing needs to be
 * swept. Two bulk writes and one read for a hundred people.
 */
@Singleton
class MongoWeeklySends implements WeeklySends {

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
        weeks.bulkWrite(takes, Upserts.EACH_ALONE);
        Set<String> granted = new HashSet<>();
        weeks.find(and(in("_id", most.keySet()), eq("week", week), eq("keys", key)))
                .forEach(document -> granted.add(document.getString("_id")));
        return granted;
    }

    @Override
    public List<String> reserve(String contact, String week, List<String> keys, int most) {
        begin(week, Set.of(contact));
        while (true) {
            Document found = weeks.find(and(eq("_id", contact), eq("week", week))).first();
            if (found == null) {
                return List.of();
            }
            List<String> had = found.getList("keys", String.class);
            int taken = found.getInteger("n");
            List<String> more = keys.stream().filter(key -> !had.contains(key)).limit(Math.max(0, most - taken)).toList();
            if (more.isEmpty() || weeks.updateOne(and(eq("_id", contact), eq("week", week), eq("n", taken)),
                    combine(inc("n", more.size()), pushEach("keys", more))).getModifiedCount() == 1) {
                return keys.stream().filter(key -> had.contains(key) || more.contains(key)).toList();
            }
        }
    }

    private void begin(String week, Set<String> contacts) {
        List<WriteModel<Document>> begins = new ArrayList<>(contacts.size());
        for (String contact : contacts) {
            begins.add(new UpdateOneModel<>(and(eq("_id", contact), lt("week", week)),
                    new Document("$set", new Document("week", week).append("n", 0).append("keys", List.of())),
                    new UpdateOptions().upsert(true)));
        }
        Upserts.each(weeks, begins);
    }
}
