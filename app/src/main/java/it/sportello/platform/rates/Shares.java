package it.sportello.platform.rates;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

/**
 * The rates of all senders, in the store: when the next grant of each may be used. Whoever draws moves that time on. A process
 * that is alone draws nothing there. One that has just come in among others holds back until they have noticed it. Like
 * {@link Processes} it measures real time; clocks that differ between machines make it slower or faster by as much.
 */
@Singleton
public class Shares {

    private static final Duration NOTICED = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MongoCollection<Document> senders;
    private final Processes processes;
    private final Fresh<Set<String>> alive;
    private final InstantSource real = InstantSource.system();
    private final long began = real.millis();

    Shares(Store store, Processes processes) {
        this.senders = store.collection("senders");
        this.processes = processes;
        this.alive = new Fresh<>(processes::alive, LOOK, real);
    }

    /** @param interval between two grants of this sender, over all processes */
    public Share of(String sender, Duration interval) {
        return grants -> alone() ? Duration.ZERO : draw(sender, interval.multipliedBy(grants));
    }

    private boolean alone() {
        return alive.get().equals(Set.of(processes.me()));
    }

    private Duration draw(String sender, Duration length) {
        while (true) {
            Document found = senders.find(eq(sender)).first();
            long now = real.millis();
            long free = Math.max(Math.max(now, began + NOTICED.toMillis()), found == null ? 0 : found.getLong("free"));
            if (moved(sender, found, free + Math.max(1, length.toMillis()))) {
                return Duration.ofMillis(free - now);
            }
        }
    }

    /** Only from where it was seen to stand: of two that draw at once one looks again. */
    private boolean moved(String sender, Document seen, long free) {
        if (seen == null) {
            return senders.updateOne(eq(sender), setOnInsert("free", free), new UpdateOptions().upsert(true)).getUpsertedId() != null;
        }
        return senders.updateOne(and(eq(sender), eq("free", seen.getLong("free"))), set("free", free)).getModifiedCount() == 1;
    }
}
