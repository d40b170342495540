package it.sportello.talk.broadcasts.sending;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.repeats.HoldChunk;
import it.sportello.talk.broadcasts.telling.TellChunks;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Takes a chunk and advances it, a window at a time, until nothing in it waits or the broadcast must wait. */
@Singleton
public class AdvanceChunk {

    private final Broadcasts broadcasts;
    private final HoldChunk hold;
    private final SendWindow window;
    private final TellChunks tell;
    private final Patience patience;
    private final Journal journal;

    AdvanceChunk(Broadcasts broadcasts, HoldChunk hold, SendWindow window, TellChunks tell, Patience patience,
                 Journal journal) {
        this.broadcasts = broadcasts;
        this.hold = hold;
        this.window = window;
        this.tell = tell;
        this.patience = patience;
        this.journal = journal;
    }

    /**
     * Only those who read by one kind of address.
     *
     * @return until when nobody else of that kind may be written to, when a limit of theirs alone was met
     */
    public Optional<Instant> advance(Broadcast broadcast, int number, String kind) {
        return advance(broadcast, number, Chunk.SIZE, one -> one.urn() != null && one.urn().scheme().equals(kind));
    }

    /** Only the first of the chunk: one in a hundred, the same ones whoever counts. */
    public void rehearse(Broadcast broadcast, int number) {
        advance(broadcast, number, 1, one -> true);
    }

    private Optional<Instant> advance(Broadcast broadcast, int number, int first, Predicate<Recipient> whom) {
        if (!hold.ours(broadcast)) {
            return Optional.empty();
        }
        tell.soon(broadcast.id());
        Chunk chunk = hold.take(broadcast, number);
        Optional<Instant> until = Optional.empty();
        Set<Integer> patient = new HashSet<>();
        boolean going = true;
        while (going && hold.ours(broadcast)) {
            List<Integer> waiting = waiting(broadcast, chunk, first, whom, patient);
            if (waiting.isEmpty()) {
                break;
            }
            switch (window.send(broadcast, chunk, waiting)) {
                case SendWindow.Went went -> chunk = went.chunk();
                case SendWindow.Held held when held.personal() -> {
                    patient.addAll(waiting);
                    patience.put(broadcast.id(), number, new Patience.Wait(held.until(), held.reason()));
                    chunk = held.chunk();
                }
                case SendWindow.Held held -> {
                    broadcasts.change(broadcast.id(), now -> now.held(held.reason(), held.until()));
                    chunk = held.chunk();
                    going = false;
                }
                case SendWindow.Full full -> {
                    broadcasts.change(broadcast.id(), now -> now.held(full.reason(), null));
                    chunk = full.chunk();
                    until = Optional.of(full.until());
                    patient.addAll(waiting);
                    going = full.others();
                }
                case SendWindow.NoMoney none -> {
                    withoutMoney(broadcast.id());
                    going = false;
                }
                case SendWindow.TakenOver ignored -> going = false;
            }
        }
        hold.release(chunk);
        return until;
    }

    private void withoutMoney(String id) {
        Broadcast paused = broadcasts.change(id, AdvanceChunk::withoutMoney);
        journal.record(Entry.of(Kind.BROADCAST_STEERED, Actor.service()).about("broadcast", id)
                .named("cap/" + id + "/" + paused.version()).with("how", "spending-cap"));
    }

    private static Broadcast withoutMoney(Broadcast now) {
        return now.state() == BroadcastState.RUNNING ? now.with(BroadcastState.PAUSED).held("tetto di spesa raggiunto", null) : now;
    }

    private List<Integer> waiting(Broadcast broadcast, Chunk chunk, int first, Predicate<Recipient> whom, Set<Integer> patient) {
        List<Integer> waiting = IntStream.range(0, Math.min(first, chunk.recipients().size()))
                .filter(i -> !patient.contains(i) && chunk.recipients().get(i).state() == RecipientState.WAITING
                        && whom.test(chunk.recipients().get(i)))
                .limit(SendWindow.LARGEST).boxed().toList();
        return waiting.isEmpty() ? waiting
                : waiting.subList(0, Math.min(waiting.size(), window.size(broadcast, chunk.recipients().get(waiting.getFirst()))));
    }
}
