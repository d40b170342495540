package it.sportello.platform.workers;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads much in pieces: while one piece is looked at, the next are being read, at most two, so that memory stays flat. Pieces are
 * looked at in the order in which they were asked for, on the caller's thread; what fails in reading fails the caller.
 * <pre>{@code ReadAhead.each(roster::each, contacts::findAll, some -> some.forEach(visitor));}</pre>
 */
public final class ReadAhead {

    private static final int PIECES = 2;

    private ReadAhead() {
    }

    /**
     * @param questions gives each question to its visitor
     * @param read      answers one, on a thread of its own
     */
    public static <Q, A> void each(Consumer<Consumer<Q>> questions, Function<Q, A> read, Consumer<A> look) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Queue<Future<A>> asked = new ArrayDeque<>();
            questions.accept(question -> {
                if (asked.size() == PIECES) {
                    look.accept(answer(asked.remove()));
                }
                asked.add(threads.submit(() -> read.apply(question)));
            });
            while (!asked.isEmpty()) {
                look.accept(answer(asked.remove()));
            }
        }
    }

    private static <A> A answer(Future<A> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
