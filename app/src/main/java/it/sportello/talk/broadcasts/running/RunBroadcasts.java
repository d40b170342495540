package it.sportello.talk.broadcasts.running;

import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.processes.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs the active broadcasts of this process, each on its own thread, a few chunks at a time. */
@Context
class RunBroadcasts {

    private static final Logger LOG = LoggerFactory.getLogger(RunBroadcasts.class);
    private static final int CHUNKS_AT_ONCE = 4;
    private static final Set<BroadcastState> MOVING = Set.of(BroadcastState.SCHEDULED, BroadcastState.PREPARING,
            BroadcastState.RUNNING, BroadcastState.STOPPED);

    static final String REHEARSED = "prova dell'1 % finita";

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
            // a receipt that failed while it finished may have left one waiting for another channel
            case STOPPED, FINISHED -> skipRest(broadcast);
            case DRAFT, SECOND_PERSON, PAUSED, UNSETTLED -> forget(id);
        };
    }

    /** Looked at once more after it left the list: somebody may have resumed it in between. */
    private boolean forget(String id) {
        active.remove(id);
        if (broadcasts.find(id).filter(now -> MOVING.contains(now.state())).isPresent()) {
            active.put(id);
        }
        return false;
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
        if (broadcast.plan().rehearsal() == Broadcast.Rehearsal.WANTED) {
            return rehearse(broadcast);
        }
        List<Integer> open = chunks.open(broadcast.id(), 0, broadcast.run().chunks(), CHUNKS_AT_ONCE);
        return open.isEmpty() ? finish(broadcast) : together(open, number -> advance.advance(broadcast, number));
    }

    /** One in a hundred goes, then it pauses by itself. What is held or stopped meanwhile is looked at again. */
    private boolean rehearse(Broadcast broadcast) {
        for (int from = 0; from < broadcast.run().chunks(); from += CHUNKS_AT_ONCE) {
            List<Integer> numbers = IntStream.range(from, Math.min(from + CHUNKS_AT_ONCE, broadcast.run().chunks())).boxed().toList();
            together(numbers, number -> advance.rehearse(broadcast, number));
            Broadcast now = broadcasts.find(broadcast.id()).orElseThrow();
            if (now.state() != BroadcastState.RUNNING || now.run().heldTill() != null && now.run().heldTill().isAfter(clock.instant())) {
                return now.state() != BroadcastState.RUNNING;
            }
        }
        broadcasts.change(broadcast.id(), now -> now.state() != BroadcastState.RUNNING ? now
                : now.with(BroadcastState.PAUSED).with(now.plan().rehearsed()).held(REHEARSED, null));
        return true;
    }

    private static boolean together(List<Integer> numbers, IntConsumer work) {
        List<Thread> working = numbers.stream()
                .map(number -> Thread.ofVirtual().name("chunk-" + number).start(() -> work.accept(number))).toList();
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
        long tenths = chunks.tally(broadcast.id(), run.chunks()).tenths();
        return broadcast.with(new Broadcast.Run(run.chunks(), run.created(), run.started(), clock.instant(), null, null,
                Math.ceilDiv(tenths, 10)));
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
            broadcasts.change(broadcast.id(), now -> now.run().ended() == null ? ended(now) : now);
            active.remove(broadcast.id());
            return false;
        }
        return true;
    }
}
