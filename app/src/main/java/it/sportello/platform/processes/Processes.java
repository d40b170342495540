package it.sportello.platform.processes;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.settings.Settings;
import it.sportello.platform.store.Store;
import jakarta.annotation.PreDestroy;
import org.bson.Document;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static com.mongodb.client.model.Filters.eq;

/**
 * The processes that share the store. Each says every few seconds that it lives; one that has not for {@link #LAPSE} is dead,
 * and what it had in hand is for the others. Measured in real time, because a moved clock kills nobody.
 */
@Context
public class Processes {

    static final Duration LAPSE = Duration.ofSeconds(20);

    private final String me;
    private final MongoCollection<Document> processes;

    Processes(Store store, Ids ids, Settings settings) {
        me = ids.next();
        processes = store.queue("processes");
        if (settings.get("MONGODB_URI") == null) {
            // the embedded engine serves one process: whatever another name holds is a dead one's
            processes.deleteMany(new Document());
        }
        beat();
    }

    /** The name of this process, new at each start. */
    public String me() {
        return me;
    }

    /** The names of the live ones, this one always among them. */
    public Set<String> alive() {
        long now = System.currentTimeMillis();
        Set<String> alive = StreamSupport.stream(processes.find().limit(1_000).spliterator(), false)
                .filter(process -> process.getLong("until") > now)
                .map(process -> process.getString("_id"))
                .collect(Collectors.toSet());
        alive.add(me);
        return alive;
    }

    @Scheduled(fixedDelay = "5s")
    void beat() {
        processes.replaceOne(eq(me),
                new Document("_id", me).append("until", System.currentTimeMillis() + LAPSE.toMillis()),
                new ReplaceOptions().upsert(true));
    }

    @PreDestroy
    void leave() {
        processes.deleteOne(eq(me));
    }
}
