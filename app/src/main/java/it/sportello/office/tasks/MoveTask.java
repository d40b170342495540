package it.sportello.office.tasks;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Claims a task, gives it back, or says it is done. Two who claim at once: one has it. */
@Singleton
public class MoveTask {

    private final Tasks tasks;
    private final InstantSource clock;

    public MoveTask(Tasks tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param by  name of the member of staff
     * @param how what came of it, when done; else {@code null}
     */
    public Result to(TaskState state, String id, String by, String how) {
        return change(id, state, by, task -> task.move(state, by, how, clock.instant()));
    }

    /** @param to a state that must be allowed from where the task stands */
    Result change(String id, TaskState to, String by, UnaryOperator<Task> change) {
        Task task = tasks.find(id).orElse(null);
        if (task == null) {
            return new Result.Unknown();
        }
        boolean others = task.state() == TaskState.CLAIMED && !task.holder().equals(by);
        if (others || !task.state().next().contains(to)) {
            return new Result.NotNow(task);
        }
        Task moved = change.apply(task);
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
