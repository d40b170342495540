package it.sportello.bots.channels.telegram.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Longer and longer pauses between failures, ended at once by {@link #close}. */
public final class BackOff implements AutoCloseable {

    private static final int LONGEST_FACTOR = 32;

    private final Duration first;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int factor = 1;

    public BackOff(Duration first) {
        this.first = first;
    }

    public boolean open() {
        return closed.getCount() > 0;
    }

    public void worked() {
        factor = 1;
    }

    /** @param atLeast what the other side asked for, or {@code null} */
    public void failed(Duration atLeast) {
        Duration own = first.multipliedBy(factor);
        factor = Math.min(LONGEST_FACTOR, factor * 2);
        Duration pause = atLeast != null && atLeast.compareTo(own) > 0 ? atLeast : own;
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
