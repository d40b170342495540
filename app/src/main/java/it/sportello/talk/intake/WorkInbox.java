package it.sportello.talk.intake;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.metrics.Meters;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.workers.KeyedWork;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works what waits in the inbox: an address at a time in order, addresses in parallel. What a dead process left, or
 * a fault left lying here, is taken up at start and every few seconds. An event that fails again and again is parked where a person sees it.
 */
@Context
class WorkInbox {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInbox.class);
    private static final int BOUND = 20_000;
    /** Few, because a turn takes ten times the store's work of an acknowledgement, and acknowledgements come first. */
    private static final int PARALLEL = 4;
    private static final int INHERITED_AT_ONCE = 500;
    private static final int TRIES = 3;
    /** Longer than any event takes, waits for a provider included; working one again is harmless. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Inbox inbox;
    private final Processes processes;
    private final HandleInbound handle;
    /** Twice what is let in: whoever was let in is never turned away here. */
    private final KeyedWork work = new KeyedWork("intake", 2 * BOUND, PARALLEL);
    private final Map<String, Instant> inHand = new ConcurrentHashMap<>();

    private final Meters meters;
    private final InstantSource clock;

    WorkInbox(Inbox inbox, Processes processes, HandleInbound handle, Meters meters, InstantSource clock) {
        meters.gauge("sportello.queue", inbox::size, "queue", "inbox");
        this.meters = meters;
        this.inbox = inbox;
        this.processes = processes;
        this.handle = handle;
        this.clock = clock;
    }

    boolean full() {
        return work.size() >= BOUND;
    }

    void offer(Waiting waiting) {
        inHand.put(waiting.key(), clock.instant());
        work.offer(waiting.inbound().urn().text(), () -> work(waiting));
    }

    @Scheduled(initialDelay = "0s", fixedDelay = "5s")
    void inherit() {
        if (!full()) {
            Set<String> alive = processes.alive();
            inbox.inherit(processes.me(), waiting -> left(waiting, alive), INHERITED_AT_ONCE).forEach(this::offer);
        }
    }

    /** Of a dead process; or our own, and whatever was doing it broke off, because the store was away. */
    private boolean left(Waiting waiting, Set<String> alive) {
        Instant since = inHand.get(waiting.key());
        return waiting.process().equals(processes.me())
                ? since != null && since.plus(PATIENCE).isBefore(clock.instant())
                : !alive.contains(waiting.process());
    }

    private void done(Waiting waiting) {
        inbox.remove(waiting.key());
        Instant since = inHand.remove(waiting.key());
        if (since != null) {
            meters.time("sportello.answer", Duration.between(since, clock.instant()));
        }
    }

    @PreDestroy
    void close() {
        work.close();
    }

    private void work(Waiting waiting) {
        try {
            handle.handle(waiting, () -> done(waiting));
        } catch (RuntimeException fault) {
            int tries = inbox.failed(waiting.key());
            LOG.error("inbound {} failed, try {}", waiting.key(), tries, fault);
            if (tries < TRIES) {
                offer(waiting);
            } else {
                handle.park(waiting, () -> done(waiting));
            }
        }
    }
}
