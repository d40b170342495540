package it.sportello.talk.broadcasts.running;

import it.sportello.platform.processes.Processes;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Collection;

/** How a broadcast ends: finished only when nothing waits and nothing is unknown; stopped, with the rest left out. */
@Singleton
class EndBroadcast {

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Processes processes;
    private final InstantSource clock;

    EndBroadcast(Broadcasts broadcasts, Chunks chunks, Processes processes, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.processes = processes;
        this.clock = clock;
    }

    /** @return whether it had come to its end */
    boolean finish(Broadcast broadcast) {
        if (!chunks.open(broadcast.id(), broadcast.run().chunks()).isEmpty()) {
            return false;
        }
        boolean unknown = chunks.counts(broadcast.id(), broadcast.run().chunks()).getOrDefault(RecipientState.UNKNOWN, 0L) > 0;
        broadcasts.change(broadcast.id(), now -> now.state() != BroadcastState.RUNNING ? now
                : ended(now).with(unknown ? BroadcastState.UNSETTLED : BroadcastState.FINISHED));
        return true;
    }

    /** @return whether all of it was left out; otherwise there is more */
    boolean skipRest(Broadcast broadcast) {
        int count = broadcast.run().chunks();
        chunks.open(broadcast.id(), count).values().stream().flatMap(Collection::stream).distinct()
                .forEach(number -> chunks.change(broadcast.id(), number, this::skipped));
        if (!chunks.open(broadcast.id(), count).isEmpty()) {
            return false;
        }
        broadcasts.change(broadcast.id(), now -> now.run().ended() == null ? ended(now) : now);
        return true;
    }

    private Chunk skipped(Chunk chunk) {
        Chunk skipped = chunk.inherited(processes.me(), processes.alive());
        for (int i = 0; i < skipped.recipients().size(); i++) {
            Recipient one = skipped.recipients().get(i);
            skipped = one.state() == RecipientState.WAITING
                    ? skipped.with(i, one.with(RecipientState.SKIPPED, null, "stopped")) : skipped;
        }
        return skipped;
    }

    private Broadcast ended(Broadcast broadcast) {
        Broadcast.Run run = broadcast.run();
        long tenths = chunks.tally(broadcast.id(), run.chunks()).tenths();
        return broadcast.with(new Broadcast.Run(run.chunks(), run.created(), run.started(), clock.instant(), null, null,
                Math.ceilDiv(tenths, 10)));
    }
}
