package it.sportello.talk.intake.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.platform.store.Store;
import it.sportello.talk.intake.Inbox;
import it.sportello.talk.intake.Waiting;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

@Singleton
class MongoInbox implements Inbox {

    private final MongoCollection<Document> inbox;

    MongoInbox(Store store) {
        inbox = store.queue("inbox");
    }

    @Override
    public boolean put(Waiting waiting) {
        try {
            inbox.insertOne(new Document("_id", waiting.key())
                    .append("line", waiting.line())
                    .append("inbound", InboundDocuments.write(waiting.inbound()))
                    .append("process", waiting.process())
                    .append("tries", waiting.tries()));
            return true;
        } catch (MongoWriteException again) {
            if (again.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw again;
            }
            return false;
        }
    }

    @Override
    public void remove(String key) {
        inbox.deleteOne(eq(key));
    }

    @Override
    public List<Waiting> inherit(String process, Predicate<Waiting> left, int limit) {
        List<Waiting> orphans = inbox.find().limit(10 * limit).map(MongoInbox::read).into(new ArrayList<>()).stream()
                .filter(left)
                .sorted(Comparator.comparing(waiting -> waiting.inbound().at()))
                .limit(limit).toList();
        return orphans.stream().filter(orphan -> adopt(orphan, process)).toList();
    }

    private boolean adopt(Waiting orphan, String process) {
        return inbox.updateOne(and(eq(orphan.key()), eq("process", orphan.process())), set("process", process))
                .getMatchedCount() == 1;
    }

    @Override
    public int failed(String key) {
        Document after = inbox.findOneAndUpdate(eq(key), inc("tries", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return after == null ? 0 : after.getInteger("tries");
    }

    @Override
    public long size() {
        return inbox.estimatedDocumentCount();
    }

    private static Waiting read(Document found) {
        return new Waiting(found.getString("_id"), found.getString("line"),
                InboundDocuments.read(found.get("inbound", Document.class)), found.getString("process"),
                found.getInteger("tries"));
    }
}
