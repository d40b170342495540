package it.sportello.office.journal.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.office.journal.automation.Switches;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;

@Singleton
class MongoSwitches implements Switches {

    private static final String ID = "off";

    private final MongoCollection<Document> switches;
    private final Fresh<Set<String>> off;

    MongoSwitches(Store store, InstantSource clock) {
        switches = store.collection("automation-switches");
        off = new Fresh<>(this::read, Duration.ofSeconds(1), clock);
    }

    @Override
    public Set<String> off() {
        return off.get();
    }

    @Override
    public void turn(String function, boolean on) {
        switches.updateOne(eq(ID), on ? pull("functions", function) : addToSet("functions", function), new UpdateOptions().upsert(true));
        off.forget();
    }

    private Set<String> read() {
        Document found = switches.find(eq(ID)).first();
        return found == null || found.get("functions") == null ? Set.of() : Set.copyOf(found.getList("functions", String.class));
    }
}
