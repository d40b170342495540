package it.sportello.talk.broadcasts.sending;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chunks in which only people wait who alone may not be written to yet: everybody else goes on meanwhile. Kept in memory: after a
 * restart each such chunk is looked at once more and is found here again.
 */
@Singleton
public class Patience {

    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    /** @param reason plain Italian, for who looks at the broadcast */
    public record Wait(Instant until, String reason) {
    }

    void put(String broadcast, int chunk, Wait wait) {
        waits.put(broadcast + "/" + chunk, wait);
    }

    public boolean waits(String broadcast, int chunk, Instant now) {
        Wait wait = waits.get(broadcast + "/" + chunk);
        if (wait != null && !wait.until().isAfter(now)) {
            waits.remove(broadcast + "/" + chunk, wait);
            return false;
        }
        return wait != null;
    }

    /** When the first of these may go on. */
    public Optional<Wait> first(String broadcast, Collection<Integer> chunks) {
        return chunks.stream().map(chunk -> waits.get(broadcast + "/" + chunk)).filter(java.util.Objects::nonNull)
                .min(Comparator.comparing(Wait::until));
    }
}
