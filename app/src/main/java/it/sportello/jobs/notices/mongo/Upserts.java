package it.sportello.jobs.notices.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;

/** Documents that must be there before they are changed, whoever makes them first. */
final class Upserts {

    static final BulkWriteOptions EACH_ALONE = new BulkWriteOptions().ordered(false);

    private static final int DUPLICATE = 11000;

    private Upserts() {
    }

    /** @param empty what each begins with */
    static void begin(MongoCollection<Document> collection, Collection<String> ids, Document empty) {
        List<WriteModel<Document>> begins = new ArrayList<>(ids.size());
        ids.forEach(id -> begins.add(new UpdateOneModel<>(eq(id), new Document("$setOnInsert", empty), new UpdateOptions().upsert(true))));
        each(collection, begins);
    }

    /** An upsert that meets a document just made fails as a duplicate: just what is wanted. */
    static void each(MongoCollection<Document> collection, List<WriteModel<Document>> upserts) {
        try {
            collection.bulkWrite(upserts, EACH_ALONE);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw e;
            }
        }
    }
}
