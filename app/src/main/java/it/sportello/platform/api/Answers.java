package it.sportello.platform.api;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * What was answered to a question that carried an {@code Idempotency-Key}, for a day: asked again, it is answered again and done
 * no second time.
 */
@Singleton
public class Answers implements DueHandler {

    private static final String KIND = "api.forget-answer";
    private static final Duration KEPT = Duration.ofHours(24);
    /** A process that died in between leaves a beginning: after this it may be begun again. */
    private static final Duration BROKEN_OFF = Duration.ofMinutes(1);

    private final MongoCollection<Document> answers;
    private final Due due;
    private final InstantSource clock;

    Answers(Store store, Due due, InstantSource clock) {
        this.answers = store.collection("api-answers");
        this.due = due;
        this.clock = clock;
    }

    /** What is known of a key. */
    public sealed interface Known {

        /** Nothing: do it now. */
        record Nothing() implements Known {
        }

        /** Somebody is at it. */
        record Doing() implements Known {
        }

        /** The key came with another question before. */
        record OtherQuestion() implements Known {
        }

        /** @param location or {@code null} */
        record Answered(int status, String type, String body, String location) implements Known {
        }
    }

    /** @param name of client and key; @param question digest of what is asked */
    public Known begin(String name, String question) {
        String id = Keys.digest(name);
        Instant now = clock.instant();
        try {
            answers.insertOne(new Document("_id", id).append("question", question).append("at", Date.from(now)));
            due.at(KIND, id, now.plus(KEPT));
            return new Known.Nothing();
        } catch (MongoWriteException there) {
            if (there.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw there;
            }
        }
        Document found = answers.find(Filters.eq(id)).first();
        if (found == null) {
            return begin(name, question);
        }
        if (!found.getString("question").equals(question)) {
            return new Known.OtherQuestion();
        }
        return found.containsKey("status") ? answered(found) : again(found, now);
    }

    private Known again(Document found, Instant now) {
        boolean mine = found.getDate("at").toInstant().plus(BROKEN_OFF).isBefore(now) && answers.updateOne(
                Filters.and(Filters.eq(found.getString("_id")), Filters.eq("at", found.getDate("at"))),
                Updates.set("at", Date.from(now))).getModifiedCount() == 1;
        return mine ? new Known.Nothing() : new Known.Doing();
    }

    private static Known.Answered answered(Document found) {
        return new Known.Answered(found.getInteger("status"), found.getString("type"), found.getString("body"), found.getString("location"));
    }

    public void keep(String name, Known.Answered answer) {
        answers.updateOne(Filters.eq(Keys.digest(name)), Updates.combine(Updates.set("status", answer.status()),
                Updates.set("type", answer.type()), Updates.set("body", answer.body()), Updates.set("location", answer.location())));
    }

    /** It came to nothing by our fault: the same question may be asked again. */
    public void forget(String name) {
        answers.deleteOne(Filters.eq(Keys.digest(name)));
    }

    /** The digest of a question, or of anything that is only to be told apart. */
    public static String digest(String text) {
        return Keys.digest(text);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        answers.deleteOne(Filters.eq(id));
    }
}
