package it.sportello.platform.due;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes promises down. */
@Singleton
final class DueBuckets implements Due {

    /** Minutes stay open this long after they are over, for a writer that was slow. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private final Buckets buckets;
    private final InstantSource clock;

    DueBuckets(Buckets buckets, InstantSource clock) {
        this.buckets = buckets;
        this.clock = clock;
        open();
    }

    /** Before the first promise: a first look much later would otherwise begin there, past it. */
    final void open() {
        buckets.cursor(Minute.of(clock.instant().minus(GRACE)));
    }

    @Override
    public void at(String kind, String ref, Instant when) {
        write(new Promise(when, kind, ref, 0));
    }

    @Override
    public void now(String kind, String ref) {
        at(kind, ref, clock.instant());
    }

    void write(Promise promise) {
        Instant target;
        do {
            Instant now = clock.instant();
            target = promise.at().isBefore(now) ? now : promise.at();
            buckets.add(Minute.of(target), promise);
            // so slow, or the clock was moved, that the minute may have been closed meanwhile: once more, at the new time
        } while (clock.instant().isAfter(target.plus(GRACE.dividedBy(2))));
    }
}
