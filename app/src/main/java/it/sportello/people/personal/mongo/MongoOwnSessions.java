package it.sportello.people.personal.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.people.contacts.Proof;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.entry.OwnSessions;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.Date;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;

@Singleton
class MongoOwnSessions implements OwnSessions {

    private final MongoCollection<Document> sessions;

    MongoOwnSessions(Store store) {
        sessions = store.collection("own-sessions");
    }

    @Override
    public void open(String id, Visit visit) {
        sessions.insertOne(new Document("_id", id).append("contact", visit.own().contact()).append("language", visit.own().language())
                .append("proof", visit.own().proof().level()).append("since", Date.from(visit.own().since()))
                .append("until", Date.from(visit.until())).append("only", visit.only()));
    }

    @Override
    public Optional<Visit> find(String id) {
        return Optional.ofNullable(sessions.find(eq(id)).first()).filter(found -> found.containsKey("since")).map(found -> new Visit(
                new Own(found.getString("contact"), found.getString("language"), Proof.of(found.getInteger("proof")), found.getDate("since").toInstant()),
                found.getDate("until").toInstant(), found.getString("only")));
    }

    @Override
    public void close(String id) {
        sessions.deleteOne(eq(id));
    }
}
