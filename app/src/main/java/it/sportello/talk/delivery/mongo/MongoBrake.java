package it.sportello.talk.delivery.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import it.sportello.talk.delivery.Brake;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

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
    private final Fresh<Boolean> pressed;

    MongoBrake(Store store, InstantSource clock) {
        this.switches = store.collection("switches");
        this.clock = clock;
        this.pressed = new Fresh<>(this::read, FRESH, clock);
    }

    @Override
    public boolean pressed() {
        return pressed.get();
    }

    private boolean read() {
        Document found = switches.find(eq(ID)).first();
        return found != null && found.getBoolean("pressed", false);
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
        this.pressed.forget();
    }
}
