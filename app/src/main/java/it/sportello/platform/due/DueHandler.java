package it.sportello.platform.due;

/**
 * Does one kind of due work. A {@code @Singleton} is found by its kind. At most sixteen run at once in a process, so a
 * handler hands long work to a queue of its own.
 */
public interface DueHandler {

    /** As in {@link Due#at}: {@code broadcasts.chunk}. */
    String kind();

    /**
     * Called at least once when the time has come. An exception means that the work is tried again: after one minute,
     * two, four, up to an hour, for ever.
     */
    void handle(String ref);
}
