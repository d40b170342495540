package it.sportello.platform.due;

import it.sportello.platform.ids.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/** Finds what has fallen due and has it done. Every process looks; a bucket is worked by one of them at a time. */
@Singleton
public class DueWork {

    private static final int MINUTES_AT_ONCE = 1_440;

    private final Buckets buckets;
    private final Hands hands;
    private final InstantSource clock;
    private final String worker;
    private boolean closed;

    DueWork(Buckets buckets, Hands hands, InstantSource clock, Ids ids) {
        this.buckets = buckets;
        this.hands = hands;
        this.clock = clock;
        this.worker = ids.next();
    }

    /** Does all that is due, and what falls due through it, and returns when it is done. */
    public void tick() {
        boolean more = true;
        while (more) {
            boolean started = look();
            more = hands.await() || started;
        }
    }

    /** How long the oldest of what is in hand is late: nothing when all is done. */
    public Duration behind() {
        return hands.oldest().map(at -> Duration.between(at, clock.instant())).filter(late -> !late.isNegative()).orElse(Duration.ZERO);
    }

    /** How many promises are in hand now. */
    public int inHand() {
        return hands.many();
    }

    /** Starts all that is due; says whether there was anything. */
    synchronized boolean look() {
        if (closed) {
            return false;
        }
        Instant now = clock.instant();
        Minute open = Minute.of(now.minus(DueBuckets.GRACE));
        Minute cursor = buckets.cursor(open);
        Minute last = Minute.of(now).orLater(cursor);
        boolean started = false;
        boolean everythingBeforeIsDone = true;
        for (Minute from = cursor; from.compareTo(last) <= 0 && !hands.full(); from = from.plus(MINUTES_AT_ONCE)) {
            List<Minute> minutes = from.through(last, MINUTES_AT_ONCE);
            List<Bucket> found = buckets.of(minutes);
            for (Bucket bucket : found) {
                started |= start(bucket, now);
            }
            if (everythingBeforeIsDone) {
                pass(minutes, found, open);
            }
            everythingBeforeIsDone &= found.stream().allMatch(Bucket::isEmpty);
        }
        return started;
    }

    private boolean start(Bucket found, Instant now) {
        return !found.due(now).isEmpty() && buckets.lease(found.name(), worker, now).stream()
                .flatMap(bucket -> bucket.due(now).stream())
                .filter(promise -> hands.take(found.name(), promise))
                .count() > 0;
    }

    /** Moves the cursor up to the first minute that still holds something or may still be written to. */
    private void pass(List<Minute> minutes, List<Bucket> found, Minute open) {
        Set<String> busy = found.stream().filter(bucket -> !bucket.isEmpty()).map(Bucket::minute).collect(toSet());
        List<Minute> over = minutes.stream()
                .filter(minute -> minute.compareTo(open) < 0)
                .takeWhile(minute -> !busy.contains(minute.bucket(0)))
                .toList();
        if (!over.isEmpty()) {
            Minute next = over.getLast().plus(1);
            buckets.passed(next, found.stream().filter(bucket -> bucket.minute().compareTo(next.bucket(0)) < 0).toList());
        }
    }

    /** Waits for a look in progress: after this the store may be closed. */
    @PreDestroy
    synchronized void close() {
        closed = true;
    }
}
