package it.sportello.platform.store.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * One commit for all the commands that wait for one.
 * <p>
 * A command changes several maps (documents, each index). It runs under the shared lock and a commit under the exclusive
 * one, so that no commit ever cuts a command in two: after a crash it happened wholly or not at all.
 */
final class GroupCommit {

    private final Runnable commit;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition committed = turn.newCondition();
    private long asked;
    private long done;
    private boolean committing;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Runs the command and returns its answer only when what it changed is in the file. */
    <T> T durably(Supplier<T> command) {
        T answer;
        commands.readLock().lock();
        try {
            answer = command.get();
        } finally {
            commands.readLock().unlock();
        }
        awaitCommit();
        return answer;
    }

    /** Runs something that must see no command half done. */
    void alone(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void awaitCommit() {
        turn.lock();
        try {
            long mine = ++asked;
            while (done < mine) {
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitAllThatAsked();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Called and left with the turn held; others queue up behind it while the file is written. */
    private void commitAllThatAsked() {
        long upTo = asked;
        committing = true;
        boolean written = false;
        turn.unlock();
        try {
            alone(commit);
            written = true;
        } finally {
            turn.lock();
            committing = false;
            if (written) {
                done = upTo;
            }
            committed.signalAll();
        }
    }
}
