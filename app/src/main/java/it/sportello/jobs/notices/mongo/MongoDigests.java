package it.sportello.jobs.notices.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import it.sportello.jobs.notices.Often;
import it.sportello.jobs.notices.digest.Digests;
import it.sportello.jobs.notices.digest.Pending;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

/**
 * One document per person, {@code {_id: contact, n: writes, keys: [broadcast], items: [[vacancy, broadcast, often, day]],
 * out: [{by: broadcast, items}]}}: what waits, what the last broadcasts took of it, and which broadcasts put something down.
 */
@Singleton
class MongoDigests implements Digests {

    /** More than what waits: a broadcast looked at again after a crash must find its name. */
    private static final int REMEMBERED = 60;
    /** A digest that was cut short still knows what it tells when those of the next days have begun. */
    private static final int OUT = 3;

    private final MongoCollection<Document> digests;

    MongoDigests(Store store) {
        digests = store.collection("digests");
    }

    @Override
    public void add(Map<String, Pending> pending) {
        if (pending.isEmpty()) {
            return;
        }
        Upserts.begin(digests, pending.keySet(), new Document("n", 0L).append("keys", List.of()).append("items", List.of())
                .append("out", List.of()));
        List<WriteModel<Document>> puts = new ArrayList<>(pending.size());
        pending.forEach((contact, one) -> puts.add(new UpdateOneModel<>(and(eq("_id", contact), ne("keys", one.broadcast())),
                combine(inc("n", 1L), pushEach("keys", List.of(one.broadcast()), new PushOptions().slice(-REMEMBERED)),
                        pushEach("items", List.of(write(one)), new PushOptions().slice(-MOST))))));
        digests.bulkWrite(puts, Upserts.EACH_ALONE);
    }

    @Override
    public Map<String, List<Pending>> due(String broadcast, LocalDate day, Collection<String> contacts) {
        Map<String, List<Pending>> due = new HashMap<>();
        digests.find(in("_id", contacts)).forEach(found -> {
            List<List<String>> taken = taken(found, broadcast);
            due.put(found.getString("_id"), (taken != null ? taken : due(found, day)).stream().map(MongoDigests::read).toList());
        });
        due.values().removeIf(List::isEmpty);
        return due;
    }

    @Override
    public boolean take(String broadcast, LocalDate day, String contact) {
        while (true) {
            Document found = digests.find(eq(contact)).first();
            if (found == null || taken(found, broadcast) != null) {
                return found != null;
            }
            List<List<String>> due = due(found, day);
            List<List<String>> rest = new ArrayList<>(items(found));
            rest.removeAll(due);
            if (due.isEmpty()) {
                return false;
            }
            if (digests.updateOne(and(eq(contact), eq("n", found.getLong("n"))), combine(inc("n", 1L), set("items", rest),
                    pushEach("out", List.of(new Document("by", broadcast).append("items", due)), new PushOptions().slice(-OUT))))
                    .getModifiedCount() == 1) {
                return true;
            }
        }
    }

    /** {@code null} when it took nothing. */
    private static List<List<String>> taken(Document found, String broadcast) {
        return found.getList("out", Document.class).stream().filter(out -> broadcast.equals(out.getString("by")))
                .findFirst().map(MongoDigests::items).orElse(null);
    }

    private static List<List<String>> due(Document found, LocalDate day) {
        return items(found).stream().filter(item -> !LocalDate.parse(item.get(3)).isAfter(day)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> items(Document of) {
        return (List<List<String>>) (List<?>) of.getList("items", List.class);
    }

    private static List<String> write(Pending one) {
        return List.of(one.vacancy(), one.broadcast(), one.often().name(), one.day().toString());
    }

    private static Pending read(List<String> item) {
        return new Pending(item.get(0), item.get(1), Often.valueOf(item.get(2)), LocalDate.parse(item.get(3)));
    }
}
