package it.sportello.platform.ids;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers that people keep as proof: {@code 2026-0001234}, the year in Rome and seven digits. They never repeat. They have
 * gaps, since each process takes a block at a time: the counter is one document, and must not be what everybody waits for.
 * They are no legal register (<i>protocollo</i>).
 */
@Singleton
public final class Numbers {

    private static final int BLOCK = 50;

    private final MongoCollection<Document> counters;
    private final InstantSource clock;
    private final Map<Integer, Block> blocks = new HashMap<>();

    public Numbers(Store store, InstantSource clock) {
        this.counters = store.collection("numbers");
        this.clock = clock;
    }

    public synchronized String next() {
        int year = ZonedDateTime.ofInstant(clock.instant(), Rome.ZONE).getYear();
        Block block = blocks.computeIfAbsent(year, Block::new);
        return "%d-%07d".formatted(year, block.next());
    }

    private final class Block {

        private final int year;
        private long next;
        private long end;

        private Block(int year) {
            this.year = year;
        }

        private long next() {
            if (next == end) {
                end = reserve() + 1;
                next = end - BLOCK;
            }
            return next++;
        }

        private long reserve() {
            return counters.findOneAndUpdate(Filters.eq("receipt/" + year), Updates.inc("last", (long) BLOCK),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)).getLong("last");
        }
    }
}
