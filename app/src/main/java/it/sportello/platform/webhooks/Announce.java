package it.sportello.platform.webhooks;

import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Around a write that others may be told of. Promised before it as well: a process that dies after the write leaves no change that
 * nobody hears of. Costs nothing while nobody wants to know.
 * <pre>{@code announce.around("task.opened", task.id(), () -> tasks.open(task));}</pre>
 */
@Singleton
public class Announce {

    static final String KIND = "webhooks.event";
    private static final Duration AFTER_A_CRASH = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Due due;
    private final InstantSource clock;

    Announce(Subscriptions subscriptions, Due due, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.due = due;
        this.clock = clock;
    }

    public <T> T around(String type, String ref, Supplier<T> write) {
        before(type, ref);
        T written = write.get();
        after(type, ref);
        return written;
    }

    /** For a write that finds out only while it is made whether there will be anything to tell; {@link #after} follows it. */
    public void before(String type, String ref) {
        if (subscriptions.wanted(type)) {
            due.at(KIND, type + " " + ref, clock.instant().plus(AFTER_A_CRASH));
        }
    }

    public void after(String type, String ref) {
        if (subscriptions.wanted(type)) {
            due.now(KIND, type + " " + ref);
        }
    }
}
