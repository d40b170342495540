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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

/**
 * One document per person, {@code {_id: contact, week, n, most, keys}}, that begins again with each week, so that nothing needs to
 * be swept; {@code most} is what the person wanted when something was last sent, so that a preview need not ask. Two bulk writes
 * and one read for a hundred people.
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
                combine(inc("n", 1), push("keys", key), set("most", cap)))));
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
                    combine(inc("n", more.size()), pushEach("keys", more), set("most", most))).getModifiedCount() == 1) {
                return keys.stream().filter(key -> had.contains(key) || more.contains(key)).toList();
            }
        }
    }

    @Override
    public Set<String> full(String week, Collection<String> contacts) {
        Set<String> full = new HashSet<>();
        for (Document found : weeks.find(in("_id", contacts)).projection(include("week", "n", "most"))) {
            if (week.equals(found.getString("week")) && found.getInteger("n") >= found.getInteger("most", Integer.MAX_VALUE)) {
                full.add(found.getString("_id"));
            }
        }
        return full;
    }

    @Override
    public void wanted(String contact, int most) {
        weeks.updateOne(eq("_id", contact), set("most", most));
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
