package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.telling.Told;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.HashMap;
import java.util.Map;

import static com.mongodb.client.model.Filters.eq;

@Singleton
class MongoTold implements Told {

    private final MongoCollection<Document> shelves;

    MongoTold(Store store) {
        shelves = store.collection("broadcast-told");
    }

    @Override
    public Map<Integer, Long> of(String broadcast, int shelf) {
        Document found = shelves.find(eq(broadcast + "/" + shelf)).first();
        Map<Integer, Long> told = new HashMap<>();
        if (found != null) {
            found.get("chunks", Document.class).forEach((number, version) -> told.put(Integer.valueOf(number), ((Number) version).longValue()));
        }
        return told;
    }

    @Override
    public void add(String broadcast, int shelf, Map<Integer, Long> versions) {
        shelves.updateOne(eq(broadcast + "/" + shelf), Updates.combine(versions.entrySet().stream()
                .map(one -> Updates.max("chunks." + one.getKey(), one.getValue())).toList()), new UpdateOptions().upsert(true));
    }
}
