package it.sportello.talk.broadcasts.running;

import it.sportello.platform.processes.Processes;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.RecipientState;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.stream.IntStream;

/** Takes a chunk and advances it, a window at a time, until nothing in it waits or the broadcast must wait. */
@Singleton
class AdvanceChunk {

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final SendWindow window;
    private final Processes processes;

    AdvanceChunk(Broadcasts broadcasts, Chunks chunks, SendWindow window, Processes processes) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.window = window;
        this.processes = processes;
    }

    void advance(Broadcast broadcast, int number) {
        advance(broadcast, number, Chunk.SIZE);
    }

    /** Only the first of the chunk: one in a hundred, the same ones whoever counts. */
    void rehearse(Broadcast broadcast, int number) {
        advance(broadcast, number, 1);
    }

    private void advance(Broadcast broadcast, int number, int first) {
        Chunk chunk = chunks.change(broadcast.id(), number, found -> found.inherited(processes.me(), processes.alive()));
        while (running(broadcast)) {
            Chunk holding = chunk;
            List<Integer> waiting = IntStream.range(0, Math.min(first, chunk.recipients().size()))
                    .filter(i -> holding.recipients().get(i).state() == RecipientState.WAITING)
                    .limit(SendWindow.LARGEST).boxed().toList();
            if (waiting.isEmpty()) {
                break;
            }
            switch (window.send(broadcast, chunk, waiting)) {
                case SendWindow.Went went -> chunk = went.chunk();
                case SendWindow.Held held -> {
                    broadcasts.change(broadcast.id(), now -> now.held(held.reason(), held.until()));
                    chunk = held.chunk();
                    waiting = List.of();
                }
                case SendWindow.NoMoney none -> {
                    broadcasts.change(broadcast.id(), now -> now.state() == BroadcastState.RUNNING
                            ? now.with(BroadcastState.PAUSED).held("tetto di spesa raggiunto", null) : now);
                    waiting = List.of();
                }
            }
            if (waiting.isEmpty()) {
                break;
            }
        }
        chunks.change(chunk, found -> found.heldBy(null));
    }

    private boolean running(Broadcast broadcast) {
        return broadcasts.find(broadcast.id()).filter(now -> now.state() == BroadcastState.RUNNING).isPresent();
    }
}
