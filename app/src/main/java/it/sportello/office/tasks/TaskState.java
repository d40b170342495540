package it.sportello.office.tasks;

import java.util.Set;

/** How far a task has come, and what may follow: the whole table. */
public enum TaskState {

    OPEN("Da fare"),
    CLAIMED("In carico"),
    DONE("Fatto");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A claimed task may be given back. What is open may be done at once, by whoever does it. */
    public Set<TaskState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, DONE);
            case CLAIMED -> Set.of(OPEN, DONE);
            case DONE -> Set.of();
        };
    }
}
