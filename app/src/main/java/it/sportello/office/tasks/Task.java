package it.sportello.office.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A thing a person must do by a time.
 *
 * @param id       given by whoever opens it: the same wish has the same id, such as a call's
 * @param office   code of the office that must do it, or {@link #ANY_OFFICE}
 * @param kind     kebab-case, of the slice that opens it: {@code call-back}, {@code not-me}; see {@link Doing}
 * @param contact  id of the person it is about, or {@code null}
 * @param sentence what to do, plain Italian, for staff's eyes: may hold a number or a name
 * @param due      by when
 * @param state    how far it has come
 * @param holder   name of the one who claimed or did it, or {@code null}
 * @param outcome  what came of it, in the words of staff, or {@code null}
 * @param acts     what was done to it, oldest first, the latest {@link #MOST_ACTS}
 * @param version  1 for a new one, one more with each change
 */
public record Task(String id, String office, String kind, String contact, String sentence, Instant due,
                   TaskState state, String holder, String outcome, List<TaskAct> acts, long version) {

    static final int MOST_ACTS = 30;

    public Task {
        acts = List.copyOf(acts);
    }

    /** In place of an office's code: nobody knows yet whose it is, so every office sees it and whoever comes first takes it. */
    public static final String ANY_OFFICE = "-";

    public static Task open(String id, String office, String kind, String contact, String sentence, Instant due) {
        return new Task(id, office, kind, contact, sentence, due, TaskState.OPEN, null, null, List.of(), 1);
    }

    /** The id of a task that there is once for a person, whoever opens it: {@code minor-7f3k}. */
    public static String of(String kind, String contact) {
        return kind + "-" + contact;
    }

    public Doing doing() {
        return Doing.of(kind);
    }

    /** @throws IllegalStateException when the table does not allow it: ask {@link TaskState#next()} first */
    Task move(TaskState to, String by, String how, Instant now) {
        return after(new TaskAct(now, by, to, null, how), due);
    }

    Task closed(Outcome what, String by, String words, Instant now) {
        return after(new TaskAct(now, by, TaskState.DONE, what, words), due);
    }

    /** Given back for another day. What nobody had taken stays so. */
    Task again(Outcome what, String by, String words, Instant now, Instant newDue) {
        Task taken = state == TaskState.OPEN ? with(TaskState.CLAIMED, by, null, due, acts, version) : this;
        return taken.after(new TaskAct(now, by, TaskState.OPEN, what, words), newDue);
    }

    private Task after(TaskAct act, Instant newDue) {
        if (!state.next().contains(act.to())) {
            throw new IllegalStateException("A task cannot go from " + state + " to " + act.to());
        }
        String how = act.outcome() == null ? act.words() : act.words() == null || act.words().isBlank()
                ? act.outcome().label() : act.outcome().label() + ": " + act.words();
        List<TaskAct> all = new ArrayList<>(acts);
        all.add(act);
        return with(act.to(), act.to() == TaskState.OPEN ? null : act.by(), how, newDue,
                all.subList(Math.max(0, all.size() - MOST_ACTS), all.size()), version + 1);
    }

    /** As it is kept when it is new. */
    public Task opened(String by, Instant now) {
        return with(state, holder, outcome, due, List.of(new TaskAct(now, by, TaskState.OPEN, null, null)), version);
    }

    private Task with(TaskState to, String by, String how, Instant newDue, List<TaskAct> all, long newVersion) {
        return new Task(id, office, kind, contact, sentence, newDue, to, by, how, all, newVersion);
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
