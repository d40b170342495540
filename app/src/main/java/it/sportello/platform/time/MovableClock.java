package it.sportello.platform.time;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that may be moved forward, so that a day of Sportello can be shown in a minute. The distance from the system's
 * clock is kept in the store: a restart does not turn time back.
 */
@Primary
@Singleton
@Requires(property = "sportello.mode", pattern = "demo|test")
public final class MovableClock implements InstantSource {

    private static final String ID = "clock";

    private final InstantSource system = ClockFactory.system();
    private final MongoCollection<Document> settings;
    private final ApplicationEventPublisher<Moved> moved;
    private volatile Duration offset;

    MovableClock(Store store, ApplicationEventPublisher<Moved> moved) {
        this.settings = store.collection("clocks");
        this.moved = moved;
        Document kept = settings.find(Filters.eq(ID)).first();
        this.offset = kept == null ? Duration.ZERO : Duration.ofMillis(kept.getLong("offset"));
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** Moves time forward at once; work that fell due meanwhile starts. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back");
        }
        keep(offset.plus(by));
    }

    /** Back to the system's clock: for a fresh start of a spec, never of a running demo. */
    public synchronized void reset() {
        keep(Duration.ZERO);
    }

    private void keep(Duration next) {
        settings.updateOne(Filters.eq(ID), Updates.set("offset", next.toMillis()), new UpdateOptions().upsert(true));
        offset = next;
        moved.publishEvent(new Moved(instant()));
    }

    /** Told after the clock was moved. */
    public record Moved(Instant now) {
    }
}
