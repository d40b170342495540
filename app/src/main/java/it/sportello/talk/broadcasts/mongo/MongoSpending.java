package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Spending;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.YearMonth;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

@Singleton
class MongoSpending implements Spending {

    private final MongoCollection<Document> spending;

    MongoSpending(Store store) {
        spending = store.collection("spending");
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
}
