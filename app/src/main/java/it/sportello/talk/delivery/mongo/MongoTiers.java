package it.sportello.talk.delivery.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.delivery.Tiers;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

/** A document a line: people by hour. An hour counts until its last minute is a day old. */
@Singleton
class MongoTiers implements Tiers {

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final int HOURS_COUNTED = 25;

    private final MongoCollection<Document> tiers;
    private final InstantSource clock;

    MongoTiers(Store store, InstantSource clock) {
        this.tiers = store.collection("tiers");
        this.clock = clock;
    }

    @Override
    public int take(String line, int people, int daily) {
        tiers.updateOne(eq(line), combine(setOnInsert("version", 0L), setOnInsert("hours", new Document())), new UpdateOptions().upsert(true));
        while (true) {
            Document found = tiers.find(eq(line)).first();
            Document hours = counted(found);
            int used = hours.values().stream().mapToInt(number -> (Integer) number).sum();
            int taken = Math.clamp(daily - used, 0, people);
            long version = found.getLong("version");
            hours.merge(Long.toString(hour()), taken, (before, more) -> (Integer) before + (Integer) more);
            if (taken == 0 || tiers.updateOne(and(eq(line), eq("version", version)),
                    combine(set("version", version + 1), set("hours", hours))).getModifiedCount() == 1) {
                return taken;
            }
        }
    }

    @Override
    public Instant next(String line) {
        Document found = tiers.find(eq(line)).first();
        return (found == null ? new Document() : counted(found)).keySet().stream().mapToLong(Long::parseLong).min()
                .stream().mapToObj(first -> Instant.ofEpochSecond((first + HOURS_COUNTED) * HOUR)).findFirst().orElseGet(clock::instant);
    }

    private Document counted(Document found) {
        Document hours = found.get("hours", Document.class);
        hours.keySet().removeIf(hour -> Long.parseLong(hour) <= hour() - HOURS_COUNTED);
        return hours;
    }

    private long hour() {
        return clock.instant().getEpochSecond() / HOUR;
    }
}
