package it.sportello.office.tasks;

import java.time.Instant;

/**
 * Something done to a task, never changed afterwards.
 *
 * @param by      name of the member of staff, or {@code null} when a slice opened it
 * @param to      where it stood afterwards
 * @param outcome or {@code null}
 * @param words   of staff, or {@code null}
 */
public record TaskAct(Instant at, String by, TaskState to, Outcome outcome, String words) {

    /** Without what the task is about. */
    public String told() {
        String what = outcome != null ? outcome.label() : switch (to) {
            case OPEN -> "Da fare";
            case CLAIMED -> "Preso in carico";
            case DONE -> "Fatto";
        };
        return what + (by == null ? "" : " (" + by + ")") + (words == null || words.isBlank() ? "" : ": " + words);
    }

    @Override
    public String toString() {
        return "TaskAct[" + to + ", " + outcome + "]";
    }
}
