package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import it.sportello.platform.webhooks.Announce;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.told.BroadcastEvents;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pushEach;

@Singleton
class MongoBroadcasts implements Broadcasts {

    private static final int REMEMBERED = 50;

    private final MongoCollection<Document> broadcasts;
    private final MongoCollection<Document> months;
    private final MongoCollection<Document> received;
    private final Announce announce;

    MongoBroadcasts(Store store, Announce announce) {
        broadcasts = store.collection("broadcasts");
        months = store.collection("broadcast-months");
        received = store.collection("broadcasts-received");
        this.announce = announce;
    }

    @Override
    public void add(Broadcast broadcast) {
        YearMonth month = YearMonth.from(broadcast.run().created().atZone(Rome.ZONE));
        months.updateOne(eq(broadcast.office() + "/" + month), addToSet("broadcasts", broadcast.id()),
                new UpdateOptions().upsert(true));
        broadcasts.insertOne(BroadcastDocuments.write(broadcast));
    }

    @Override
    public Optional<Broadcast> find(String id) {
        return Optional.ofNullable(broadcasts.find(eq(id)).first()).map(BroadcastDocuments::read);
    }

    @Override
    public Broadcast change(String id, UnaryOperator<Broadcast> change) {
        while (true) {
            Broadcast before = find(id).orElseThrow(NoSuchElementException::new);
            Broadcast after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            boolean ends = BroadcastEvents.ends(before, after);
            if (ends) {
                announce.before(BroadcastEvents.FINISHED, id);
            }
            Document written = BroadcastDocuments.write(after).append("version", before.version() + 1);
            if (broadcasts.replaceOne(and(eq(id), eq("version", before.version())), written).getModifiedCount() == 1) {
                if (ends) {
                    announce.after(BroadcastEvents.FINISHED, id);
                }
                return BroadcastDocuments.read(written);
            }
        }
    }

    @Override
    public List<String> of(String office, YearMonth month) {
        Document found = months.find(eq(office + "/" + month)).first();
        return found == null ? List.of() : found.getList("broadcasts", String.class).reversed();
    }

    @Override
    public Optional<String> first(Collection<String> offices, YearMonth month) {
        Set<String> begun = months.find(in("_id", offices.stream().map(office -> office + "/" + month).toList()))
                .map(found -> found.getString("_id")).into(new HashSet<>());
        return offices.stream().filter(office -> begun.contains(office + "/" + month)).findFirst();
    }

    @Override
    public void received(List<Received> all) {
        if (all.isEmpty()) {
            return;
        }
        received.bulkWrite(all.stream().map(one -> new UpdateOneModel<Document>(eq(one.contact()),
                pushEach("received", List.of(new Document("broadcast", one.broadcast()).append("chunk", one.chunk())
                                .append("index", one.index()).append("at", Date.from(one.at()))),
                        new PushOptions().slice(-REMEMBERED)),
                new UpdateOptions().upsert(true))).toList());
    }

    /** The same recipient may be noted twice after a crash, and is shown once. */
    @Override
    public List<Received> receivedBy(String contact) {
        Document found = received.find(eq(contact)).first();
        return found == null ? List.of() : List.copyOf(new LinkedHashSet<>(
                found.getList("received", Document.class).stream().map(one -> new Received(contact,
                        one.getString("broadcast"), one.getInteger("chunk"), one.getInteger("index"),
                        one.getDate("at").toInstant())).toList()));
    }
}
