package it.sportello.platform.webhooks;

import io.micronaut.context.BeanProvider;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Tells a subscription what it has still to be told, in order, one process at a time. What is not taken waits and is tried again
 * after 10 seconds, 20, 40, up to an hour; after three days the subscription is paused and somebody is told.
 */
@Singleton
class SendEvents implements DueHandler {

    static final String KIND = "webhooks.send";
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHIFT = Duration.ofSeconds(30);
    /** Of the sixteen hands for due work, so that those who are away keep nobody else back. */
    private static final int AT_ONCE = 4;

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Post post;
    private final Due due;
    private final InstantSource clock;
    private final BeanProvider<WhenPaused> listeners;
    private final Semaphore room = new Semaphore(AT_ONCE);

    SendEvents(Subscriptions subscriptions, Outbox outbox, Post post, Due due, InstantSource clock, BeanProvider<WhenPaused> listeners) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.post = post;
        this.due = due;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        if (subscriptions.find(id).filter(each -> !each.paused() && !each.waits(clock.instant())).isEmpty()) {
            return;
        }
        String worker = Long.toString(Thread.currentThread().threadId());
        if (!room.tryAcquire()) {
            due.at(KIND, id, clock.instant().plusSeconds(5));
            return;
        }
        try {
            Optional<Subscription> mine = subscriptions.lease(id, worker, clock.instant());
            if (mine.isEmpty()) {
                // somebody is at it and may have looked before the last one came
                due.at(KIND, id, clock.instant().plusSeconds(5));
                return;
            }
            try {
                send(mine.get());
            } finally {
                subscriptions.release(id, worker);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping");
        } finally {
            room.release();
        }
    }

    private void send(Subscription to) throws InterruptedException {
        Instant until = clock.instant().plus(SHIFT);
        List<Outbox.Waiting> waiting = outbox.next(to);
        Subscription now = to;
        while (!waiting.isEmpty()) {
            for (Outbox.Waiting event : waiting) {
                Optional<String> failed = post.send(now, event);
                if (failed.isPresent()) {
                    failed(now, failed.get());
                    return;
                }
                outbox.done(now, event);
                subscriptions.went(now.id(), clock.instant());
                if (clock.instant().isAfter(until)) {
                    due.now(KIND, to.id());
                    return;
                }
            }
            now = subscriptions.find(to.id()).filter(each -> !each.paused()).orElse(null);
            waiting = now == null ? List.of() : outbox.next(now);
        }
    }

    private void failed(Subscription to, String said) {
        Instant now = clock.instant();
        Subscription latest = subscriptions.find(to.id()).orElse(to);
        Instant since = latest.standing().failing() == null ? now : latest.standing().failing();
        int tries = latest.standing().tries();
        Duration rest = tries >= 9 ? LONGEST : FIRST.multipliedBy(1L << tries);
        Instant next = now.plus(rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
        subscriptions.failed(to.id(), since, next, said);
        if (Duration.between(since, now).compareTo(PATIENCE) >= 0) {
            subscriptions.pause(to.id(), true);
            listeners.stream().forEach(each -> each.paused(to));
        } else {
            due.at(KIND, to.id(), next);
        }
    }
}
