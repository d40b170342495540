package it.sportello.talk.delivery.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import it.sportello.talk.delivery.Brake;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

@Singleton
class MongoBrake implements Brake {

    private static final String ID = "brake";
    /** Asked for at every message: pressed on another process, it is felt here a second later. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoCollection<Document> switches;
    private final InstantSource clock;
    private final Fresh<Optional<Instant>> since;

    MongoBrake(Store store, InstantSource clock) {
        this.switches = store.collection("switches");
        this.clock = clock;
        this.since = new Fresh<>(this::read, FRESH, clock);
    }

    @Override
    public Optional<Instant> since() {
        return since.get();
    }

    private Optional<Instant> read() {
        return Optional.ofNullable(switches.find(eq(ID)).first()).filter(found -> found.getBoolean("pressed", false))
                .map(found -> found.getDate("at").toInstant());
    }

    @Override
    public void press(String staff) {
        turn(true, staff);
    }

    @Override
    public void release(String staff) {
        turn(false, staff);
    }

    private void turn(boolean pressed, String staff) {
        switches.updateOne(eq(ID), combine(set("pressed", pressed), set("by", staff),
                set("at", Date.from(clock.instant()))), new UpdateOptions().upsert(true));
        since.forget();
    }
}
