package it.sportello.office.tasks;

import java.time.Instant;

/**
 * A thing a person must do by a time.
 *
 * @param id       given by whoever opens it: the same wish has the same id, such as a call's
 * @param office   code of the office that must do it, or {@link #ANY_OFFICE}
 * @param kind     kebab-case, of the slice that opens it: {@code call-back}, {@code not-me}, {@code handover}
 * @param contact  id of the person it is about, or {@code null}
 * @param sentence what to do, plain Italian, for staff's eyes: may hold a number or a name
 * @param due      by when
 * @param state    how far it has come
 * @param holder   name of the one who claimed or did it, or {@code null}
 * @param outcome  what came of it, in the words of staff, or {@code null}
 * @param version  1 for a new one, one more with each change
 */
public record Task(String id, String office, String kind, String contact, String sentence, Instant due,
                   TaskState state, String holder, String outcome, long version) {

    /** In place of an office's code: nobody knows yet whose it is, so every office sees it and whoever comes first takes it. */
    public static final String ANY_OFFICE = "-";

    public static Task open(String id, String office, String kind, String contact, String sentence, Instant due) {
        return new Task(id, office, kind, contact, sentence, due, TaskState.OPEN, null, null, 1);
    }

    /** The id of a task that there is once for a person, whoever opens it: {@code minor-7f3k}. */
    public static String of(String kind, String contact) {
        return kind + "-" + contact;
    }

    /** @throws IllegalStateException when the table does not allow it: ask {@link TaskState#next()} first */
    Task move(TaskState to, String by, String how) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException("A task cannot go from " + state + " to " + to);
        }
        return new Task(id, office, kind, contact, sentence, due, to, to == TaskState.OPEN ? null : by, how, version + 1);
    }

    /** Whether it is everybody's: as a conversation is, while nobody knows which office serves the person. */
    public boolean anyOffice() {
        return ANY_OFFICE.equals(office);
    }

    public boolean isLate(Instant now) {
        return state != TaskState.DONE && due.isBefore(now);
    }

    @Override
    public String toString() {
        return "Task[" + id + ", " + kind + ", " + state + "]";
    }
}
