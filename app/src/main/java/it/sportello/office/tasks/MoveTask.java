package it.sportello.office.tasks;

import jakarta.inject.Singleton;

/** Claims a task, gives it back, or says it is done. Two who claim at once: one has it. */
@Singleton
public class MoveTask {

    private final Tasks tasks;

    public MoveTask(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * @param by  name of the member of staff
     * @param how what came of it, when done; else {@code null}
     */
    public Result to(TaskState state, String id, String by, String how) {
        Task task = tasks.find(id).orElse(null);
        if (task == null) {
            return new Result.Unknown();
        }
        if (!task.state().next().contains(state)) {
            return new Result.NotNow(task);
        }
        if (task.state() == TaskState.CLAIMED && !task.holder().equals(by)) {
            return new Result.NotNow(task);
        }
        Task moved = task.move(state, by, how);
        return tasks.replace(moved) ? new Result.Moved(moved) : new Result.NotNow(tasks.find(id).orElse(task));
    }

    /** What came of it. */
    public sealed interface Result {

        record Moved(Task task) implements Result {
        }

        /** Done already, or in someone else's hands: {@code task} says whose. */
        record NotNow(Task task) implements Result {
        }

        record Unknown() implements Result {
        }
    }
}
