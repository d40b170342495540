package it.sportello.platform.status;

import it.sportello.platform.status.StatusPart.Part;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What works now, as it was seen at most a few seconds ago. Looked at in the background: whoever asks waits half a second at most,
 * also when what is looked at does not answer, and then gets what was seen before.
 */
@Singleton
public class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private record Seen(List<Part> parts, Instant at) {
    }

    private final List<StatusPart> slices;
    private final InstantSource clock;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private volatile Seen seen;
    private CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);

    public Board(List<StatusPart> slices, InstantSource clock) {
        this.slices = slices;
        this.clock = clock;
    }

    public List<Part> parts() {
        Seen last = seen;
        if (last == null || Duration.between(last.at(), clock.instant()).abs().compareTo(LENGTH) >= 0) {
            await(look());
            last = seen;
        }
        return last == null ? List.of() : last.parts();
    }

    /** What does not work. */
    public List<Part> away() {
        return parts().stream().filter(part -> !part.works()).toList();
    }

    public boolean away(String name) {
        return away().stream().anyMatch(part -> part.name().equals(name));
    }

    private synchronized CompletableFuture<Void> look() {
        if (looking.isDone()) {
            looking = CompletableFuture.runAsync(() -> {
                List<Part> parts = slices.stream().flatMap(Board::ask).map(this::dated).toList();
                seen = new Seen(parts, clock.instant());
            }, task -> Thread.ofVirtual().name("status").start(task));
        }
        return looking;
    }

    /** One that cannot tell hides none of the others: that the store is away is told by the store's own part. */
    private static Stream<Part> ask(StatusPart slice) {
        try {
            return slice.parts().stream();
        } catch (RuntimeException away) {
            LOG.warn("{} cannot tell how it is: {}", slice.getClass().getSimpleName(), away.getClass().getName());
            return Stream.empty();
        }
    }

    private Part dated(Part part) {
        if (part.works()) {
            since.remove(part.name());
            return part;
        }
        return part.since(since.computeIfAbsent(part.name(), name -> clock.instant()));
    }

    private static void await(CompletableFuture<Void> looking) {
        try {
            looking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("the look at what works takes long");
        } catch (ExecutionException fault) {
            LOG.error("what works could not be looked at", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
