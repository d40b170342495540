package it.sportello.people.personal.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.personal.entry.Challenge;
import it.sportello.people.personal.entry.Challenges;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.Date;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** {@code _id} is the contact. */
@Singleton
class MongoChallenges implements Challenges {

    private final MongoCollection<Document> challenges;

    MongoChallenges(Store store) {
        challenges = store.collection("own-codes");
    }

    @Override
    public Optional<Challenge> find(String contact) {
        return Optional.ofNullable(challenges.find(eq(contact)).first()).map(found -> new Challenge(contact, found.getString("key"),
                Urn.of(found.getString("urn")), found.getDate("until").toInstant(), found.getInteger("tries"), found.getBoolean("used"),
                found.getLong("version")));
    }

    @Override
    public boolean keep(Challenge challenge) {
        Document next = new Document("_id", challenge.contact()).append("key", challenge.key()).append("urn", challenge.urn().text())
                .append("until", Date.from(challenge.until())).append("tries", challenge.tries()).append("used", challenge.used())
                .append("version", challenge.version() + 1);
        if (challenge.version() > 0) {
            return challenges.replaceOne(and(eq(challenge.contact()), eq("version", challenge.version())), next).getModifiedCount() == 1;
        }
        try {
            challenges.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void forget(String contact, String key) {
        challenges.deleteOne(and(eq(contact), eq("key", key)));
    }
}
