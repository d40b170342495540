package it.sportello.people.contacts.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Proof;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

@Singleton
class MongoAddresses implements Addresses {

    private static final int MOST_STOPPED = 500_000;

    private final MongoCollection<Document> addresses;
    private final MongoCollection<Document> stopped;

    MongoAddresses(Store store) {
        addresses = store.collection("addresses");
        stopped = store.queue("addresses-stopped");
    }

    @Override
    public Optional<Address> find(Urn urn) {
        return Optional.ofNullable(addresses.find(eq(urn.text())).first()).map(MongoAddresses::read);
    }

    @Override
    public List<Address> findAll(Collection<Urn> urns) {
        return addresses.find(in("_id", urns.stream().map(Urn::text).toList())).batchSize(1_000).map(MongoAddresses::read)
                .into(new ArrayList<>());
    }

    @Override
    public Heard heard(Urn urn, String line, Instant at, String newcomer) {
        Bson update = combine(max("heard", Date.from(at)), set("line", line),
                setOnInsert("people", List.of(newcomer)), setOnInsert("proof", 0));
        Document before = upsert(urn, update);
        if (before != null && before.get("people") != null) {
            return new Heard(read(before), false);
        }
        return new Heard(new Address(urn, line, List.of(newcomer), Proof.ADDRESS, at, null, null), true);
    }

    @Override
    public void introduce(Map<Urn, String> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        try {
            addresses.bulkWrite(contacts.entrySet().stream().map(entry -> new UpdateOneModel<Document>(eq(entry.getKey().text()),
                    combine(setOnInsert("people", List.of(entry.getValue())), setOnInsert("proof", 0)), new UpdateOptions().upsert(true)))
                    .toList(), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException lost) {
            // somebody wrote from one of them at this moment: it is known now
            if (lost.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw lost;
            }
        }
    }

    /** Two first messages at once may both try to insert: the one that loses finds the other's document. */
    private Document upsert(Urn urn, Bson update) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);
        try {
            return addresses.findOneAndUpdate(eq(urn.text()), update, options);
        } catch (MongoWriteException | com.mongodb.MongoCommandException lost) {
            return addresses.findOneAndUpdate(eq(urn.text()), update, options);
        }
    }

    @Override
    public void stop(Urn urn, Address.Stopped.Why why, String code, Instant at) {
        boolean known = addresses.updateOne(eq(urn.text()), set("stopped",
                new Document("why", why.name()).append("code", code).append("at", Date.from(at)))).getMatchedCount() == 1;
        if (known) {
            stopped.updateOne(eq(urn.text()), set("why", why.name()), new UpdateOptions().upsert(true));
        }
    }

    @Override
    public Set<Urn> stopped() {
        return stopped.find().limit(MOST_STOPPED).map(found -> Urn.of(found.getString("_id"))).into(new HashSet<>());
    }

    @Override
    public void reopen(Urn urn) {
        addresses.updateOne(eq(urn.text()), unset("stopped"));
        stopped.deleteOne(eq(urn.text()));
    }

    @Override
    public void prove(Urn urn, Proof proof) {
        addresses.updateOne(and(eq(urn.text()), lt("proof", proof.level())), set("proof", proof.level()));
    }

    @Override
    public void speak(Urn urn, String contact) {
        reorder(urn, people -> {
            people.remove(contact);
            people.addFirst(contact);
        }, unset("asked"));
    }

    @Override
    public void unlink(Urn urn, String contact, String instead) {
        reorder(urn, people -> {
            people.remove(contact);
            people.remove(instead);
            people.addFirst(instead);
        }, set("proof", 0));
    }

    private void reorder(Urn urn, Consumer<List<String>> change, Bson also) {
        while (true) {
            Document found = addresses.find(eq(urn.text())).first();
            if (found == null) {
                return;
            }
            List<String> before = found.getList("people", String.class);
            List<String> people = new ArrayList<>(before);
            change.accept(people);
            Bson untouched = and(eq(urn.text()), eq("people", before));
            if (addresses.updateOne(untouched, combine(set("people", people), also)).getMatchedCount() == 1) {
                return;
            }
        }
    }

    @Override
    public void asked(Urn urn, Instant since) {
        addresses.updateOne(eq(urn.text()), since == null ? unset("asked") : set("asked", Date.from(since)));
    }

    private static Address read(Document found) {
        return new Address(Urn.of(found.getString("_id")), found.getString("line"), found.getList("people", String.class),
                Proof.of(found.getInteger("proof", 0)), instant(found, "heard"), instant(found, "asked"),
                stopped(found.get("stopped", Document.class)));
    }

    private static Address.Stopped stopped(Document found) {
        return found == null ? null : new Address.Stopped(Address.Stopped.Why.valueOf(found.getString("why")),
                found.getString("code"), instant(found, "at"));
    }

    private static Instant instant(Document found, String name) {
        Date date = found.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
