package it.sportello.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Something small that is asked for on every message and seldom changes: read, and kept for a little while. Whoever changes it
 * here forgets it; what another process changes is seen when the while is over. A clock that moves, either way, ends it too.
 */
public final class Fresh<T> {

    private record Seen<T>(T value, Instant at) {
    }

    private final Supplier<T> read;
    private final Duration length;
    private final InstantSource clock;
    private volatile Seen<T> seen;

    public Fresh(Supplier<T> read, Duration length, InstantSource clock) {
        this.read = read;
        this.length = length;
        this.clock = clock;
    }

    public T get() {
        Instant now = clock.instant();
        Seen<T> last = seen;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(length) >= 0) {
            last = new Seen<>(read.get(), now);
            seen = last;
        }
        return last.value();
    }

    public void forget() {
        seen = null;
    }
}
