package it.sportello.talk.broadcasts;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.processes.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the active broadcasts of this process, each on its own thread, a few chunks at a time. */
@Context
class RunBroadcasts {

    private static final Logger LOG = LoggerFactory.getLogger(RunBroadcasts.class);
    private static final int CHUNKS_AT_ONCE = 4;

    private final Broadcasts broadcasts;
    private final Active active;
    private final Chunks chunks;
    private final LayAudience lay;
    private final AdvanceChunk advance;
    private final Processes processes;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;

    RunBroadcasts(Broadcasts broadcasts, Active active, Chunks chunks, LayAudience lay, AdvanceChunk advance,
                  Processes processes, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.active = active;
        this.chunks = chunks;
        this.lay = lay;
        this.advance = advance;
        this.processes = processes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void look() {
        for (String id : active.adopt(processes.me(), processes.alive())) {
            if (running.add(id)) {
                Thread.ofVirtual().name("broadcast-" + id).start(() -> run(id));
            }
        }
    }

    private void run(String id) {
        try {
            while (step(id)) {
                LOG.debug("broadcast {} goes on", id);
            }
        } catch (RuntimeException fault) {
            LOG.error("broadcast {} interrupted, looked at again", id, fault);
        } finally {
            running.remove(id);
        }
    }

    /** @return whether there may be more to do at once */
    private boolean step(String id) {
        Broadcast broadcast = broadcasts.find(id).orElse(null);
        if (broadcast == null) {
            active.remove(id);
            return false;
        }
        return switch (broadcast.state()) {
            case SCHEDULED -> begin(broadcast);
            case PREPARING -> lay.lay(broadcast);
            case RUNNING -> advance(broadcast);
            case STOPPED -> skipRest(broadcast);
            case DRAFT, SECOND_PERSON, PAUSED, UNSETTLED, FINISHED -> {
                active.remove(id);
                yield false;
            }
        };
    }

    private boolean begin(Broadcast broadcast) {
        if (broadcast.plan().startAt().isAfter(clock.instant())) {
            return false;
        }
        broadcasts.change(broadcast.id(), now -> now.state() == BroadcastState.SCHEDULED ? now.with(BroadcastState.PREPARING) : now);
        return true;
    }

    private boolean advance(Broadcast broadcast) {
        if (broadcast.run().heldTill() != null && broadcast.run().heldTill().isAfter(clock.instant())) {
            return false;
        }
        List<Integer> open = chunks.open(broadcast.id(), 0, broadcast.run().chunks(), CHUNKS_AT_ONCE);
        if (open.isEmpty()) {
            return finish(broadcast);
        }
        List<Thread> working = open.stream()
                .map(number -> Thread.ofVirtual().name("chunk-" + number).start(() -> advance.advance(broadcast, number)))
                .toList();
        for (Thread thread : working) {
            try {
                thread.join();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Finished only when nothing waits and nothing is unknown. */
    private boolean finish(Broadcast broadcast) {
        boolean unknown = chunks.counts(broadcast.id(), broadcast.run().chunks()).getOrDefault(RecipientState.UNKNOWN, 0L) > 0;
        broadcasts.change(broadcast.id(), now -> now.state() != BroadcastState.RUNNING ? now
                : ended(now).with(unknown ? BroadcastState.UNSETTLED : BroadcastState.FINISHED));
        return true;
    }

    private Broadcast ended(Broadcast broadcast) {
        Broadcast.Run run = broadcast.run();
        return broadcast.with(new Broadcast.Run(run.chunks(), run.created(), run.started(), clock.instant(), null, null, run.cents()));
    }

    private boolean skipRest(Broadcast broadcast) {
        for (int number : chunks.open(broadcast.id(), 0, broadcast.run().chunks(), Chunk.SIZE)) {
            chunks.change(broadcast.id(), number, chunk -> {
                Chunk skipped = chunk.inherited(processes.me(), processes.alive());
                for (int i = 0; i < skipped.recipients().size(); i++) {
                    Recipient one = skipped.recipients().get(i);
                    skipped = one.state() == RecipientState.WAITING
                            ? skipped.with(i, one.with(RecipientState.SKIPPED, null, "stopped")) : skipped;
                }
                return skipped;
            });
        }
        if (chunks.open(broadcast.id(), 0, broadcast.run().chunks(), 1).isEmpty()) {
            active.remove(broadcast.id());
            return false;
        }
        return true;
    }
}
