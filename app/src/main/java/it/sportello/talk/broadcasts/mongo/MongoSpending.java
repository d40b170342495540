package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Spending;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

@Singleton
class MongoSpending implements Spending {

    private final MongoCollection<Document> spending;

    private final InstantSource clock;

    MongoSpending(Store store, InstantSource clock) {
        spending = store.collection("spending");
        this.clock = clock;
    }

    @Override
    public boolean take(String office, YearMonth month, long tenths, long cap) {
        String id = office + "/" + month;
        spending.updateOne(eq(id), setOnInsert("tenths", 0L), new UpdateOptions().upsert(true));
        return cap == 0
                ? spending.updateOne(eq(id), inc("tenths", tenths)).getModifiedCount() == 1 || tenths == 0
                : spending.updateOne(and(eq(id), lte("tenths", cap - tenths)), inc("tenths", tenths)).getMatchedCount() == 1;
    }

    @Override
    public long spent(String office, YearMonth month) {
        Document found = spending.find(eq(office + "/" + month)).first();
        return found == null ? 0 : found.getLong("tenths");
    }

    @Override
    public void lacked(String office, YearMonth month, long tenths) {
        spending.updateOne(eq(office + "/" + month), combine(setOnInsert("tenths", 0L), set("lacked", tenths),
                set("lackedAt", Date.from(clock.instant()))), new UpdateOptions().upsert(true));
    }

    @Override
    public Map<String, Lack> lacking(Collection<String> offices, YearMonth month) {
        Map<String, Lack> lacking = new HashMap<>();
        spending.find(in("_id", offices.stream().map(office -> office + "/" + month).toList())).forEach(found -> {
            if (found.get("lacked") != null) {
                String id = found.getString("_id");
                lacking.put(id.substring(0, id.lastIndexOf('/')), new Lack(found.getLong("lacked"), found.getLong("tenths"),
                        found.getDate("lackedAt").toInstant()));
            }
        });
        return lacking;
    }
}
