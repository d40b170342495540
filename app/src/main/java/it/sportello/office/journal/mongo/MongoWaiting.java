package it.sportello.office.journal.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import it.sportello.office.journal.chain.Line;
import it.sportello.office.journal.chain.Waiting;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

@Singleton
class MongoWaiting implements Waiting {

    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Document> queue;
    private final Processes processes;

    MongoWaiting(Store store, Processes processes) {
        queue = store.queue("journal-waiting");
        this.processes = processes;
    }

    @Override
    public void put(List<Line> lines) {
        try {
            queue.insertMany(lines.stream().map(MongoWaiting::write).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw refused;
            }
        }
    }

    @Override
    public void begin(Line line) {
        queue.insertOne(write(line).append("process", processes.me()));
    }

    @Override
    public void end(Line line) {
        queue.updateOne(eq(line.id()), combine(set("text", line.text()), unset("process")));
    }

    @Override
    public boolean any() {
        return queue.find().limit(1).first() != null;
    }

    @Override
    public List<Line> ready(int most) {
        List<Document> found = queue.find().limit(most).into(new ArrayList<>());
        boolean begun = found.stream().anyMatch(one -> one.getString("process") != null);
        Set<String> alive = begun ? processes.alive() : Set.of();
        return found.stream().filter(one -> one.getString("process") == null || !alive.contains(one.getString("process")))
                .map(one -> Line.read(one.getString("text"))).sorted(Comparator.comparing(Line::at).thenComparing(Line::id)).toList();
    }

    @Override
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            queue.deleteMany(in("_id", ids));
        }
    }

    private static Document write(Line line) {
        return new Document("_id", line.id()).append("text", line.text());
    }
}
