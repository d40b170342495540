package it.sportello.platform.webhooks;

import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** A subscription as a document, both ways. */
final class SubscriptionDocuments {

    private SubscriptionDocuments() {
    }

    static Document write(Subscription subscription) {
        return new Document("_id", subscription.id()).append("name", subscription.name()).append("url", subscription.url())
                .append("types", subscription.types().stream().sorted().toList()).append("offices", subscription.offices())
                .append("paused", subscription.paused());
    }

    static Subscription read(Document found) {
        return new Subscription(found.getString("_id"), found.getString("name"), found.getString("url"),
                Set.copyOf(found.getList("types", String.class)), found.getList("offices", String.class), found.getBoolean("paused", false),
                new Subscription.Standing(found.getInteger("head", 0), found.getInteger("tail", 0), found.getInteger("tries", 0),
                        instant(found, "failing"), instant(found, "next"), found.getString("said"), instant(found, "took"),
                        found.get("lost", 0L)));
    }

    private static Instant instant(Document found, String name) {
        Date date = found.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
