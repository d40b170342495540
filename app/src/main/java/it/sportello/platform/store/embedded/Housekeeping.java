package it.sportello.platform.store.embedded;

import org.h2.mvstore.MVStore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the file from growing: every commit writes a new chunk, and what is left alive in the old ones must be moved
 * before their space can be used again. A little every moment, so that no command waits long for it.
 */
final class Housekeeping implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;
    private static final int ALIVE_PERCENT = 80;
    private static final int BYTES_AT_ONCE = 2 * 1024 * 1024;

    private final MVStore file;
    private final GroupCommit commits;
    private final ScheduledExecutorService turns =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-housekeeping").factory());

    Housekeeping(MVStore file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        turns.scheduleWithFixedDelay(this::tidy, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tidy() {
        if (file.compact(ALIVE_PERCENT, BYTES_AT_ONCE)) {
            commits.alone(file::commit);
        }
    }

    @Override
    public void close() {
        turns.close();
    }
}
