package it.sportello.office.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tasks of all offices. */
public interface Tasks {

    /** Opens it, or does nothing when one of this id was ever opened: safe to repeat. */
    void open(Task task);

    Optional<Task> find(String id);

    /** What an office has still to do, most urgent first, at most 200. */
    default List<Task> waiting(String office) {
        return waiting(List.of(office), 200);
    }

    /** What these offices have still to do, most urgent first. */
    List<Task> waiting(Collection<String> offices, int most);

    /** What of it nobody has taken, likewise. */
    List<Task> unclaimed(Collection<String> offices, int most);

    /** A page of what an office has still to do, most urgent first. @param page from 0; one past the end shows the last */
    Page page(TaskFilter filter, int page);

    /** @param late how many of all that wait in the office are late; @param total how many fit the filter */
    record Page(List<Task> tasks, int page, int pages, int total, int late) {
    }

    int PAGE = 25;

    /** All that were ever opened about a person, at most the latest 200: what waits first, by day; then what was done, the latest first. */
    List<Task> ofPerson(String contact);

    /**
     * Writes a change of the task read at {@code task.version() - 1}.
     *
     * @return whether it won; {@code false} when someone else changed it first
     */
    boolean replace(Task task);
}
