package it.sportello.platform.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

/** After a week nobody promises the same event again. */
@Singleton
class ForgetTold implements DueHandler {

    static final String KIND = "webhooks.forget";

    private final MongoCollection<Document> told;

    ForgetTold(Store store) {
        this.told = store.collection("webhook-told");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String event) {
        told.deleteOne(Filters.eq(event));
    }
}
