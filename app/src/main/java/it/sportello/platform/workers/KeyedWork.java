package it.sportello.platform.workers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;

/**
 * Tasks of one key run one after the other in the order given; tasks of different keys run in parallel, at most
 * {@code parallel} at a time, on virtual threads. At most {@code bound} tasks wait: beyond that {@link #offer} refuses, and the
 * caller says so to whoever asked.
 */
public final class KeyedWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final int bound;
    private final Semaphore running;
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private int size;
    private int drains;
    private boolean closed;

    public KeyedWork(String name, int bound, int parallel) {
        this.name = name;
        this.bound = bound;
        this.running = new Semaphore(parallel);
    }

    /** @return false when the bound is reached, or it was {@link #closed}: the task was not taken */
    public synchronized boolean offer(String key, Runnable task) {
        if (closed || size >= bound) {
            return false;
        }
        size++;
        Queue<Runnable> queue = waiting.get(key);
        if (queue != null) {
            queue.add(task);
            return true;
        }
        queue = new ArrayDeque<>();
        queue.add(task);
        waiting.put(key, queue);
        drains++;
        Thread.ofVirtual().name(name).start(() -> drain(key));
        return true;
    }

    public synchronized int size() {
        return size;
    }

    public synchronized boolean closed() {
        return closed;
    }

    private void drain(String key) {
        boolean more = true;
        while (more) {
            running.acquireUninterruptibly();
            try {
                more = runNext(key);
            } finally {
                running.release();
            }
        }
    }

    /** Takes a task only once there is room to run it, so that closing finds none half begun. */
    private boolean runNext(String key) {
        Runnable task = next(key);
        if (task == null) {
            return false;
        }
        try {
            task.run();
        } catch (RuntimeException fault) {
            LOG.error("{}: a task failed", name, fault);
        } finally {
            done();
        }
        return true;
    }

    private synchronized Runnable next(String key) {
        Runnable task = closed ? null : waiting.get(key).poll();
        if (task == null) {
            waiting.remove(key);
            drains--;
            notifyAll();
        }
        return task;
    }

    /**
     * Takes nothing more and begins nothing more; waits for what runs, five seconds at most. What never began is the business of
     * whoever kept it durably.
     */
    @Override
    public synchronized void close() {
        closed = true;
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = 1; drains > 0 && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void done() {
        size--;
    }
}
