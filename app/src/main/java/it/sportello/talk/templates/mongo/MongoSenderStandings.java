package it.sportello.talk.templates.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.templates.SenderStandings;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

@Singleton
class MongoSenderStandings implements SenderStandings {

    private static final int MOST = 100;

    private final MongoCollection<Document> documents;

    MongoSenderStandings(Store store) {
        this.documents = store.queue("whatsapp-senders");
    }

    @Override
    public List<SenderStanding> all() {
        return documents.find().limit(MOST).map(found -> new SenderStanding(found.getString("_id"), found.getString("quality"),
                found.getInteger("daily"), found.getDate("checked").toInstant())).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(SenderStanding::line)).toList();
    }

    @Override
    public void put(SenderStanding standing) {
        documents.replaceOne(Filters.eq(standing.line()), new Document("_id", standing.line()).append("quality", standing.quality())
                .append("daily", standing.daily()).append("checked", Date.from(standing.checked())), new ReplaceOptions().upsert(true));
    }
}
