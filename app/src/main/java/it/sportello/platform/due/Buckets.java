package it.sportello.platform.due;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets in the store, and the cursor before which every minute is done and gone. */
@Singleton
final class Buckets {

    /** Every change rewrites its document: small ones are cheaper than few. */
    static final int FULL = 200;

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int REMEMBERED = 1_000;

    private final MongoCollection<Document> buckets;
    private final MongoCollection<Document> cursors;
    private final Map<Minute, Integer> lastChunk = new ConcurrentHashMap<>();

    Buckets(Store store) {
        buckets = store.collection("due");
        cursors = store.collection("due-cursors");
    }

    /** Puts the promise into the minute's first bucket that has room. */
    void add(Minute minute, Promise promise) {
        int chunk = lastChunk.getOrDefault(minute, 0);
        announce(minute, chunk);
        while (!added(minute.bucket(chunk), promise)) {
            chunk++;
            announce(minute, chunk);
            if (lastChunk.size() > REMEMBERED) {
                lastChunk.clear();
            }
            lastChunk.put(minute, chunk);
        }
    }

    /** Before it is filled: a crash in between leaves an empty chunk, never a hidden one. */
    private void announce(Minute minute, int chunk) {
        if (chunk > 0) {
            buckets.updateOne(Filters.eq(minute.bucket(0)), Updates.max("chunks", chunk), UPSERT);
        }
    }

    private boolean added(String name, Promise promise) {
        try {
            buckets.updateOne(Filters.and(Filters.eq(name), Filters.not(Filters.gte("count", FULL))),
                    Updates.combine(Updates.addToSet("refs", promise.document()), Updates.inc("count", 1)), UPSERT);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** What there is of these minutes. */
    List<Bucket> of(List<Minute> minutes) {
        List<Bucket> all = read(minutes.stream().map(minute -> minute.bucket(0)).toList());
        List<String> further = all.stream().flatMap(Bucket::furtherNames).toList();
        if (!further.isEmpty()) {
            all.addAll(read(further));
        }
        return all;
    }

    private List<Bucket> read(List<String> names) {
        return buckets.find(Filters.in("_id", names)).map(Bucket::from).into(new ArrayList<>());
    }

    /** Takes the bucket for this worker, or keeps it; nothing while another one has it. */
    Optional<Bucket> lease(String name, String worker, Instant now) {
        Document taken = buckets.findOneAndUpdate(
                Filters.and(Filters.eq(name), Filters.or(
                        Filters.eq("worker", worker), Filters.exists("until", false), Filters.lt("until", Date.from(now)))),
                Updates.combine(Updates.set("worker", worker), Updates.set("until", Date.from(now.plus(LEASE)))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(Bucket::from);
    }

    void remove(String name, Promise kept) {
        buckets.updateOne(Filters.eq(name), Updates.pullAll("refs", List.of(kept.document())));
    }

    /** Where to begin; the first time, here. */
    Minute cursor(Minute first) {
        Document cursor = cursors.findOneAndUpdate(Filters.eq("cursor"),
                Updates.setOnInsert("at", Date.from(first.start())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Minute.of(cursor.getDate("at").toInstant());
    }

    /** Every minute before this one is over; of those, these buckets are left, empty. */
    void passed(Minute cursor, List<Bucket> left) {
        cursors.updateOne(Filters.eq("cursor"), Updates.max("at", Date.from(cursor.start())));
        if (!left.isEmpty()) {
            List<String> names = left.stream().map(Bucket::name).toList();
            buckets.deleteMany(Filters.and(Filters.in("_id", names), Filters.size("refs", 0)));
        }
    }
}
