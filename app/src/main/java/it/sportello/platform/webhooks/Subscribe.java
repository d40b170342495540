package it.sportello.platform.webhooks;

import it.sportello.platform.due.Due;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an administrator does with subscriptions: opens one, looks at what waits, has it tried again, pauses and takes away. */
@Singleton
public class Subscribe {

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final SafeAddress safe;
    private final Signature signature;
    private final Due due;
    private final Ids ids;

    Subscribe(Subscriptions subscriptions, Outbox outbox, SafeAddress safe, Signature signature, Due due, Ids ids) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.safe = safe;
        this.signature = signature;
        this.due = due;
        this.ids = ids;
    }

    /** @param secret by which the other side checks us: to be shown once */
    public record Opened(Subscription subscription, String secret) {

        @Override
        public String toString() {
            return "Opened[" + subscription + "]";
        }
    }

    /** Why this address cannot be used, in Italian. */
    public Optional<String> refuses(String url) {
        return safe.refuses(url);
    }

    public Opened open(String name, String url, Set<String> types, List<String> offices) {
        Subscription subscription = new Subscription(ids.next(), name, url, types, offices, false, Subscription.Standing.NEW);
        subscriptions.add(subscription);
        return new Opened(subscription, signature.secret(subscription.id()));
    }

    /** @param events how many wait; @param since when the oldest began to, or {@code null} */
    public record Provisional(int events, Instant since) {
    }

    /** What the other side does not know yet: for it, all that is provisional. */
    public Provisional provisional(Subscription of) {
        Outbox.Depth depth = outbox.depth(of);
        return new Provisional(depth.events(), depth.since());
    }

    public void pause(String id) {
        subscriptions.pause(id, true);
    }

    /** What waits is sent again, now; also one that was paused. */
    public void again(String id) {
        subscriptions.pause(id, false);
        due.now(SendEvents.KIND, id);
    }

    public void remove(String id) {
        subscriptions.find(id).ifPresent(gone -> {
            subscriptions.remove(id);
            outbox.forget(gone);
        });
    }
}
