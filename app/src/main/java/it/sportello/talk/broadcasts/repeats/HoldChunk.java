package it.sportello.talk.broadcasts.repeats;

import it.sportello.platform.processes.Processes;
import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import jakarta.inject.Singleton;

/**
 * Which process advances a chunk. One that was taken for dead and is not finds, at its next write, that the chunk is another's.
 */
@Singleton
public class HoldChunk {

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Active active;
    private final Processes processes;

    public HoldChunk(Broadcasts broadcasts, Chunks chunks, Active active, Processes processes) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.active = active;
        this.processes = processes;
    }

    /** Whether it still goes on, and here. */
    public boolean ours(Broadcast broadcast) {
        return !active.elsewhere(processes.me(), broadcast.id())
                && broadcasts.find(broadcast.id()).filter(now -> now.state() == BroadcastState.RUNNING).isPresent();
    }

    public Chunk take(Broadcast broadcast, int number) {
        return chunks.change(broadcast.id(), number, found -> found.inherited(processes.me(), processes.alive()));
    }

    public void release(Chunk chunk) {
        chunks.changeHeld(chunk, found -> found.heldBy(null));
    }
}
