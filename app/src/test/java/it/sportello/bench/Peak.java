package it.sportello.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long something took, and what the heap grew by meanwhile, unswept.
 *
 * @param megabytes garbage included
 */
record Peak(double seconds, double megabytes) {

    private static final long EVERY = 5_000_000;

    interface Work {
        void work() throws Exception;
    }

    static Peak of(Work work) throws Exception {
        System.gc();
        Runtime run = Runtime.getRuntime();
        long before = run.totalMemory() - run.freeMemory();
        AtomicLong peak = new AtomicLong();
        AtomicBoolean counting = new AtomicBoolean(true);
        Thread watching = Thread.ofPlatform().start(() -> {
            while (counting.get()) {
                peak.accumulateAndGet(run.totalMemory() - run.freeMemory(), Math::max);
                LockSupport.parkNanos(EVERY);
            }
        });
        long began = System.nanoTime();
        try {
            work.work();
        } finally {
            counting.set(false);
        }
        double took = (System.nanoTime() - began) / 1e9;
        watching.join();
        return new Peak(took, Math.max(0, peak.get() - before) / 1e6);
    }
}
