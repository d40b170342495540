package it.sportello.platform.webhooks;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

/** What each subscription has still to be told, in order, on pages ({@code _id: subscription/number}) that go when they are empty. */
@Singleton
class Outbox {

    static final int FULL = 50;
    /** Ten thousand events: who is away longer than that asks the API. */
    static final int MOST_PAGES = 200;

    private final MongoCollection<Document> pages;
    private final Subscriptions subscriptions;

    Outbox(Store store, Subscriptions subscriptions) {
        this.pages = store.collection("webhook-outbox");
        this.subscriptions = subscriptions;
    }

    /** @param body as it will be sent; @param at when it began to wait */
    record Waiting(String event, String type, String body, Instant at) {
    }

    /** @return whether there was room */
    boolean add(Subscription to, Waiting event) {
        int page = to.standing().tail();
        while (!added(to.id() + "/" + page, event)) {
            page++;
            if (page - to.standing().head() >= MOST_PAGES) {
                subscriptions.lost(to.id());
                return false;
            }
            // before it is filled: a crash in between leaves an empty page, never a hidden one
            subscriptions.tail(to.id(), page);
        }
        return true;
    }

    private boolean added(String page, Waiting event) {
        try {
            pages.updateOne(Filters.and(Filters.eq(page), Filters.not(Filters.gte("count", FULL))),
                    Updates.combine(Updates.push("events", write(event)), Updates.inc("count", 1)), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException full) {
            if (full.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw full;
        }
    }

    /** The next ones, oldest first; moves on from a page that is done. */
    List<Waiting> next(Subscription to) {
        for (int page = to.standing().head(); page <= to.standing().tail(); page++) {
            Document found = pages.find(Filters.eq(to.id() + "/" + page)).first();
            List<Waiting> waiting = events(found);
            if (!waiting.isEmpty()) {
                return waiting;
            }
            if (found != null && found.getInteger("count", 0) >= FULL) {
                subscriptions.head(to.id(), page + 1);
                subscriptions.tail(to.id(), page + 1);
                pages.deleteOne(Filters.eq(found.getString("_id")));
            }
        }
        return List.of();
    }

    void done(Subscription to, Waiting event) {
        for (int page = to.standing().head(); page <= to.standing().tail(); page++) {
            if (pages.updateOne(Filters.eq(to.id() + "/" + page), Updates.pull("events", new Document("event", event.event()))).getModifiedCount() > 0) {
                return;
            }
        }
    }

    /** @param since when the oldest began to wait, or {@code null} */
    record Depth(int events, Instant since) {
    }

    Depth depth(Subscription of) {
        List<String> names = IntStream.rangeClosed(of.standing().head(), of.standing().tail()).mapToObj(page -> of.id() + "/" + page).toList();
        int events = 0;
        Instant since = null;
        for (Document page : pages.find(Filters.in("_id", names))) {
            for (Waiting each : events(page)) {
                events++;
                since = since == null || each.at().isBefore(since) ? each.at() : since;
            }
        }
        return new Depth(events, since);
    }

    void forget(Subscription gone) {
        pages.deleteMany(Filters.in("_id", IntStream.rangeClosed(gone.standing().head(), gone.standing().tail()).mapToObj(page -> gone.id() + "/" + page).toList()));
    }

    private static List<Waiting> events(Document page) {
        return page == null ? List.of() : page.getList("events", Document.class, List.of()).stream().map(each -> new Waiting(
                each.getString("event"), each.getString("type"), each.getString("body"), each.getDate("at").toInstant())).toList();
    }

    private static Document write(Waiting event) {
        return new Document("event", event.event()).append("type", event.type()).append("body", event.body()).append("at", Date.from(event.at()));
    }
}
