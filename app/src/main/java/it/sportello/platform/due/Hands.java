package it.sportello.platform.due;

import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls the handlers, a few at a time, and takes a promise off its bucket only when it was kept. */
@Singleton
class Hands {

    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final int AT_ONCE = 16;
    private static final int FULL = 2_000;

    private final DueBuckets due;
    private final Buckets buckets;
    private final InstantSource clock;
    private final BeanProvider<DueHandler> handlers;
    private final Map<Held, CompletableFuture<Void>> held = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param handlers asked for at work, not before: a handler may itself make promises */
    Hands(DueBuckets due, Buckets buckets, InstantSource clock, BeanProvider<DueHandler> handlers) {
        this.due = due;
        this.buckets = buckets;
        this.clock = clock;
        this.handlers = handlers;
    }

    boolean full() {
        return held.size() >= FULL;
    }

    int many() {
        return held.size();
    }

    Optional<Instant> oldest() {
        return held.keySet().stream().map(each -> each.promise().at()).min(Comparator.naturalOrder());
    }

    /** Starts to keep the promise, unless it is already in hand; says whether it did. */
    boolean take(String bucket, Promise promise) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        Held holding = new Held(bucket, promise);
        if (full() || held.putIfAbsent(holding, kept) != null) {
            return false;
        }
        threads.execute(() -> {
            try {
                keep(holding);
            } finally {
                held.remove(holding);
                kept.complete(null);
            }
        });
        return true;
    }

    /** Waits for all that is in hand now; says whether there was anything. */
    boolean await() {
        List<CompletableFuture<Void>> now = List.copyOf(held.values());
        now.forEach(CompletableFuture::join);
        return !now.isEmpty();
    }

    private void keep(Held holding) {
        room.acquireUninterruptibly();
        try {
            Promise promise = holding.promise;
            try {
                handler(promise.kind()).handle(promise.ref());
            } catch (RuntimeException fault) {
                LOG.warn("due work {} failed for the {}. time, will be tried again: {}",
                        promise.kind(), promise.tries() + 1, fault.getClass().getName());
                LOG.debug("its cause", fault);
                due.write(promise.again(clock.instant()));
            }
            buckets.remove(holding.bucket, promise);
        } catch (RuntimeException fault) {
            LOG.warn("due work {} could not be taken off, will be done again: {}", holding.promise.kind(), fault.getClass().getName());
        } finally {
            room.release();
        }
    }

    private DueHandler handler(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler for due work " + kind));
    }

    /** What is not kept by then stays promised. */
    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private record Held(String bucket, Promise promise) {
    }
}
