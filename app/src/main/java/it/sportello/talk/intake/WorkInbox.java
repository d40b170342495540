package it.sportello.talk.intake;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.workers.KeyedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works what waits in the inbox: an address at a time in order, addresses in parallel. What a dead process left is taken over
 * at start and every few seconds. An event that fails again and again is parked where a person sees it.
 */
@Context
class WorkInbox {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInbox.class);
    private static final int BOUND = 20_000;
    private static final int PARALLEL = 32;
    private static final int INHERITED_AT_ONCE = 500;
    private static final int TRIES = 3;

    private final Inbox inbox;
    private final Processes processes;
    private final HandleInbound handle;
    private final KeyedWork work = new KeyedWork("intake", BOUND, PARALLEL);

    WorkInbox(Inbox inbox, Processes processes, HandleInbound handle) {
        this.inbox = inbox;
        this.processes = processes;
        this.handle = handle;
    }

    boolean full() {
        return work.size() >= BOUND - PARALLEL;
    }

    void offer(Waiting waiting) {
        work.offer(waiting.inbound().urn().text(), () -> work(waiting));
    }

    @Scheduled(initialDelay = "0s", fixedDelay = "5s")
    void inherit() {
        if (!full()) {
            inbox.inherit(processes.me(), processes.alive(), INHERITED_AT_ONCE).forEach(this::offer);
        }
    }

    private void work(Waiting waiting) {
        try {
            handle.handle(waiting);
        } catch (RuntimeException fault) {
            int tries = inbox.failed(waiting.key());
            LOG.error("inbound {} failed, try {}", waiting.key(), tries, fault);
            if (tries < TRIES) {
                offer(waiting);
            } else {
                handle.park(waiting);
            }
        }
    }
}
