package it.sportello.platform.secrets;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

/** {@code secrets.of("cookies")}: 32 random bytes in base64url, made once per name. */
@Singleton
public class Secrets {

    private static final int BYTES = 32;

    private final MongoCollection<Document> secrets;
    private final Ids ids;

    Secrets(Store store, Ids ids) {
        this.secrets = store.collection("secrets");
        this.ids = ids;
    }

    public String of(String name) {
        return secrets.findOneAndUpdate(Filters.eq("_id", name), Updates.setOnInsert("value", ids.secret(BYTES)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)).getString("value");
    }
}
