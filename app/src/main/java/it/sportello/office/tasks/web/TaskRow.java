package it.sportello.office.tasks.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A task as the list shows it. {@code contact}: whom it is about, or {@code null}; {@code mine}: in the hands of the one who looks. */
@Introspected
record TaskRow(String id, String sentence, String contact, String due, boolean late, String state, String holder, boolean open, boolean mine) {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEEE d MMMM, 'ore' HH:mm", Locale.ITALIAN);

    static String day(Task task) {
        return DUE.format(task.due().atZone(Rome.ZONE));
    }

    static TaskRow of(Task task, String name, Instant now) {
        return new TaskRow(task.id(), task.sentence(), task.contact(), day(task), task.isLate(now),
                task.state().label(), task.holder(), task.state() == TaskState.OPEN, name.equals(task.holder()));
    }
}
