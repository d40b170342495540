package it.sportello.office.tasks;

import java.util.List;
import java.util.Optional;

/** The tasks of all offices. */
public interface Tasks {

    /** Opens it, or does nothing when one of this id was ever opened: safe to repeat. */
    void open(Task task);

    Optional<Task> find(String id);

    /** What an office has still to do, most urgent first, at most 200. */
    List<Task> waiting(String office);

    /**
     * Writes a change of the task read at {@code task.version() - 1}.
     *
     * @return whether it won; {@code false} when someone else changed it first
     */
    boolean replace(Task task);
}
