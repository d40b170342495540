package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Active;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

@Singleton
class MongoActive implements Active {

    private static final int MOST = 1_000;

    private final MongoCollection<Document> active;

    MongoActive(Store store) {
        active = store.queue("active-broadcasts");
    }

    @Override
    public void put(String broadcast) {
        active.updateOne(eq(broadcast), setOnInsert("process", ""), new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String broadcast) {
        active.deleteOne(eq(broadcast));
    }

    @Override
    public List<String> all() {
        return active.find().limit(MOST).map(found -> found.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public boolean elsewhere(String process, String broadcast) {
        Document found = active.find(eq(broadcast)).first();
        return found != null && !Set.of("", process).contains(found.getString("process"));
    }

    @Override
    public List<String> adopt(String process, Set<String> alive) {
        List<String> mine = new ArrayList<>();
        for (Document found : active.find().limit(MOST)) {
            String id = found.getString("_id");
            String holder = found.getString("process");
            if (holder.equals(process) || !alive.contains(holder) && active.updateOne(
                    and(eq(id), eq("process", holder)), set("process", process)).getModifiedCount() == 1) {
                mine.add(id);
            }
        }
        return mine;
    }
}
