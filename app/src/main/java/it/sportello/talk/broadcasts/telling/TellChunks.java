package it.sportello.talk.broadcasts.telling;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry for each chunk that changed since it was last told. Before a chunk moves it is promised that it will be told, so a
 * kill leaves nothing untold; the promise is renewed until nothing has changed any more. Sending itself never waits for it.
 */
@Singleton
public class TellChunks implements DueHandler {

    static final String KIND = "broadcasts.tell";
    private static final Duration SOON = Duration.ofMinutes(2);
    /** A promise nearer than this may be kept before what it is made for is written. */
    private static final Duration TOO_NEAR = Duration.ofSeconds(30);
    private static final int READ_AT_ONCE = 50;
    private static final int REMEMBERED = 1_000;
    private static final Set<BroadcastState> MOVING = Set.of(BroadcastState.SCHEDULED, BroadcastState.PREPARING, BroadcastState.RUNNING);

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Told told;
    private final Journal journal;
    private final Due due;
    private final InstantSource clock;
    private final Map<String, Instant> promised = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    TellChunks(Broadcasts broadcasts, Chunks chunks, Told told, Journal journal, Due due, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.told = told;
        this.journal = journal;
        this.due = due;
        this.clock = clock;
    }

    /** Durable when it returns: chunks of this broadcast that change from now on will be told. */
    public void soon(String broadcast) {
        Instant now = clock.instant();
        synchronized (promised) {
            Instant until = promised.get(broadcast);
            if (until != null && until.isAfter(now.plus(TOO_NEAR)) && !until.isAfter(now.plus(SOON))) {
                return;
            }
        }
        due.at(KIND, broadcast, now.plus(SOON));
        synchronized (promised) {
            promised.put(broadcast, now.plus(SOON));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        Broadcast broadcast = broadcasts.find(id).orElse(null);
        if (broadcast == null) {
            return;
        }
        boolean changed = false;
        for (int shelf = 0; shelf * Told.SHELF < broadcast.run().chunks(); shelf++) {
            changed |= tell(broadcast, shelf);
        }
        if (changed || MOVING.contains(broadcast.state())) {
            due.at(KIND, id, clock.instant().plus(SOON));
        }
    }

    private boolean tell(Broadcast broadcast, int shelf) {
        int from = shelf * Told.SHELF;
        Map<Integer, Long> before = told.of(broadcast.id(), shelf);
        List<Integer> changed = chunks.versions(broadcast.id(), from, Math.min(broadcast.run().chunks(), from + Told.SHELF)).entrySet().stream()
                .filter(one -> one.getValue() > 0 && !one.getValue().equals(before.get(one.getKey()))).map(Map.Entry::getKey).toList();
        for (int start = 0; start < changed.size(); start += READ_AT_ONCE) {
            List<Chunk> some = changed.subList(start, Math.min(changed.size(), start + READ_AT_ONCE)).stream()
                    .flatMap(number -> chunks.find(broadcast.id(), number).stream()).toList();
            journal.record(some.stream().map(TellChunks::entry).toList());
            Map<Integer, Long> versions = new HashMap<>();
            some.forEach(chunk -> versions.put(chunk.number(), chunk.version()));
            told.add(broadcast.id(), shelf, versions);
        }
        return !changed.isEmpty();
    }

    private static Entry entry(Chunk chunk) {
        Entry entry = Entry.of(Kind.MESSAGES_SENT, Actor.service()).named("chunk/" + chunk.id() + "@" + chunk.version())
                .about("broadcast", chunk.broadcast()).with("chunk", chunk.number()).with("digest", digest(chunk));
        for (var one : chunk.counts().entrySet()) {
            entry = entry.with(one.getKey().name(), one.getValue());
        }
        return entry;
    }

    /** Over each recipient's place, state and the provider's id: what was told can be compared with what is stored. */
    static String digest(Chunk chunk) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((chunk.id() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Recipient one : chunk.recipients()) {
                sha.update((one.contact() + "|" + one.state() + "|" + one.channels() + "|" + one.external() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
