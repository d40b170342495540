package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.codes.SentCodes;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.LinkedHashSet;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pushEach;

@Singleton
class MongoSentCodes implements SentCodes {

    private static final int KEPT = 20;

    private final MongoCollection<Document> codes;

    MongoSentCodes(Store store) {
        codes = store.collection("sent-codes");
    }

    @Override
    public void add(String code, String broadcast) {
        if (!of(code).contains(broadcast)) {
            codes.updateOne(eq(code), pushEach("broadcasts", List.of(broadcast), new PushOptions().slice(-KEPT)), new UpdateOptions().upsert(true));
        }
    }

    @Override
    public List<String> of(String code) {
        Document found = codes.find(eq(code)).first();
        return found == null ? List.of() : List.copyOf(new LinkedHashSet<>(found.getList("broadcasts", String.class)));
    }
}
