package it.sportello.talk.broadcasts.running;

import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.sending.AdvanceChunk;
import it.sportello.talk.broadcasts.sending.Patience;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/**
 * Sends what waits of a broadcast, each kind of address on a track of its own, a few chunks at a time: SMS that leave one a
 * second, or a WhatsApp sender that may write to nobody more today, keep no Telegram reader waiting.
 */
@Singleton
class RunTracks {

    static final int CHUNKS_AT_ONCE = 4;
    /** How soon people whose first channel failed are found on a track that was not needed before. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final AdvanceChunk advance;
    private final Patience patience;
    private final InstantSource clock;
    /** A chunk whose people read on two kinds of address is advanced by one track at a time. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    RunTracks(Broadcasts broadcasts, Chunks chunks, AdvanceChunk advance, Patience patience, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.advance = advance;
        this.patience = patience;
        this.clock = clock;
    }

    /** Returns when no track can go on. @return whether one of them went on at all */
    boolean run(Broadcast broadcast) {
        Map<String, CompletableFuture<Boolean>> tracks = new HashMap<>();
        do {
            chunks.open(broadcast.id(), broadcast.run().chunks()).forEach((kind, numbers) ->
                    tracks.computeIfAbsent(kind, none -> start(broadcast, kind, numbers)));
        } while (!ended(tracks.values()));
        boolean moved = tracks.values().stream().map(CompletableFuture::join).reduce(false, Boolean::logicalOr);
        if (!moved) {
            patience.first(broadcast.id(), open(broadcast)).ifPresent(wait ->
                    broadcasts.change(broadcast.id(), now -> now.held(wait.reason(), wait.until())));
        }
        return moved;
    }

    private List<Integer> open(Broadcast broadcast) {
        return chunks.open(broadcast.id(), broadcast.run().chunks()).values().stream().flatMap(List::stream).distinct().toList();
    }

    private CompletableFuture<Boolean> start(Broadcast broadcast, String kind, List<Integer> numbers) {
        return CompletableFuture.supplyAsync(() -> {
            boolean moved = false;
            for (int from = 0; from < numbers.size() && goesOn(broadcast, kind); from += CHUNKS_AT_ONCE) {
                moved |= few(broadcast, kind, numbers.subList(from, Math.min(numbers.size(), from + CHUNKS_AT_ONCE)));
            }
            return moved;
        }, task -> Thread.ofVirtual().name("broadcast-" + broadcast.id() + "-" + kind).start(task));
    }

    private boolean goesOn(Broadcast broadcast, String kind) {
        Instant now = clock.instant();
        return !waiting.getOrDefault(broadcast.id() + "/" + kind, Instant.MIN).isAfter(now)
                && broadcasts.find(broadcast.id()).filter(one -> one.state() == BroadcastState.RUNNING && !one.held(now)).isPresent();
    }

    private boolean few(Broadcast broadcast, String kind, List<Integer> numbers) {
        List<Integer> mine = numbers.stream().filter(number -> !patience.waits(broadcast.id(), number, clock.instant()))
                .filter(number -> inHand.add(broadcast.id() + "/" + number)).toList();
        try {
            return together(mine, number -> advance.advance(broadcast, number, kind)
                    .ifPresent(until -> waiting.put(broadcast.id() + "/" + kind, until)));
        } finally {
            mine.forEach(number -> inHand.remove(broadcast.id() + "/" + number));
        }
    }

    /** @return whether there was anything to do, and it was not interrupted */
    static boolean together(List<Integer> numbers, IntConsumer work) {
        List<CompletableFuture<Void>> working = numbers.stream().map(number -> CompletableFuture.runAsync(() -> work.accept(number),
                task -> Thread.ofVirtual().name("chunk-" + number).start(task))).toList();
        working.forEach(CompletableFuture::join);
        return !working.isEmpty();
    }

    private static boolean ended(Collection<CompletableFuture<Boolean>> tracks) {
        try {
            CompletableFuture.allOf(tracks.toArray(CompletableFuture[]::new)).get(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a track broke off", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
