package it.sportello.talk.broadcasts.running;

import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.sending.AdvanceChunk;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** One in a hundred goes first; then the broadcast pauses by itself until somebody has looked and resumes it. */
@Singleton
class Rehearse {

    static final String DONE = "prova dell'1 % finita";

    private final Broadcasts broadcasts;
    private final AdvanceChunk advance;
    private final InstantSource clock;

    Rehearse(Broadcasts broadcasts, AdvanceChunk advance, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.advance = advance;
        this.clock = clock;
    }

    /** What is held or stopped meanwhile is looked at again. */
    boolean rehearse(Broadcast broadcast) {
        int chunks = broadcast.run().chunks();
        for (int from = 0; from < chunks; from += RunTracks.CHUNKS_AT_ONCE) {
            List<Integer> numbers = IntStream.range(from, Math.min(from + RunTracks.CHUNKS_AT_ONCE, chunks)).boxed().toList();
            RunTracks.together(numbers, number -> advance.rehearse(broadcast, number));
            Broadcast now = broadcasts.find(broadcast.id()).orElseThrow();
            if (now.state() != BroadcastState.RUNNING || now.held(clock.instant())) {
                return now.state() != BroadcastState.RUNNING;
            }
        }
        broadcasts.change(broadcast.id(), now -> now.state() != BroadcastState.RUNNING ? now
                : now.with(BroadcastState.PAUSED).with(now.plan().rehearsed()).held(DONE, null));
        return true;
    }
}
