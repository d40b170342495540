package it.sportello.platform.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The subscriptions: a few dozen, read whole. Asked for at every change of anything, so kept for ten seconds. */
@Singleton
public class Subscriptions {

    private static final int MOST = 200;
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final MongoCollection<Document> documents;
    private final Fresh<List<Subscription>> fresh;

    Subscriptions(Store store, InstantSource clock) {
        documents = store.queue("webhooks");
        fresh = new Fresh<>(this::all, FRESH, clock);
    }

    boolean wanted(String type) {
        return fresh.get().stream().anyMatch(each -> each.types().contains(type));
    }

    /** By name. */
    public List<Subscription> all() {
        List<Subscription> all = documents.find().limit(MOST).map(SubscriptionDocuments::read).into(new ArrayList<>());
        all.sort(Comparator.comparing(Subscription::name));
        return all;
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq(id)).first()).map(SubscriptionDocuments::read);
    }

    void add(Subscription subscription) {
        documents.insertOne(SubscriptionDocuments.write(subscription));
        fresh.forget();
    }

    void remove(String id) {
        documents.deleteOne(Filters.eq(id));
        fresh.forget();
    }

    /** Takes it for sending; nothing while another one has it. */
    Optional<Subscription> lease(String id, String worker, Instant now) {
        return Optional.ofNullable(documents.findOneAndUpdate(
                Filters.and(Filters.eq(id), Filters.or(Filters.exists("worker", false), Filters.lt("until", Date.from(now)))),
                Updates.combine(Updates.set("worker", worker), Updates.set("until", Date.from(now.plus(LEASE)))),
                new FindOneAndUpdateOptions().returnDocument(com.mongodb.client.model.ReturnDocument.AFTER))).map(SubscriptionDocuments::read);
    }

    void release(String id, String worker) {
        documents.updateOne(Filters.and(Filters.eq(id), Filters.eq("worker", worker)), Updates.combine(Updates.unset("worker"), Updates.unset("until")));
    }

    void went(String id, Instant at) {
        change(id, Updates.combine(Updates.set("tries", 0), Updates.set("took", Date.from(at)), Updates.unset("failing"), Updates.unset("next"), Updates.unset("said")));
    }

    void failed(String id, Instant since, Instant next, String said) {
        change(id, Updates.combine(Updates.inc("tries", 1), Updates.set("failing", Date.from(since)), Updates.set("next", Date.from(next)), Updates.set("said", said)));
    }

    void pause(String id, boolean paused) {
        change(id, paused ? Updates.set("paused", true) : Updates.combine(Updates.set("paused", false), Updates.unset("next"), Updates.unset("failing"), Updates.set("tries", 0)));
    }

    void tail(String id, int page) {
        change(id, Updates.max("tail", page));
    }

    void head(String id, int page) {
        change(id, Updates.max("head", page));
    }

    void lost(String id) {
        change(id, Updates.inc("lost", 1L));
    }

    private void change(String id, Bson update) {
        documents.updateOne(Filters.eq(id), update);
    }
}
