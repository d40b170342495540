package it.sportello.office.tasks.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.tasks.Outcome;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A task as the list shows it. {@code contact}: whom it is about, or {@code null}, {@code called} as it is shown; {@code mine}: in the hands of the one who looks;
 * {@code tried}: what came of it until now.
 */
@Introspected
record TaskRow(String id, String doing, String sentence, String contact, String called, String due, boolean late, String state, String holder,
               boolean open, boolean mine, List<String> tried, Map<String, String> outcomes) {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEEE d MMMM, 'ore' HH:mm", Locale.ITALIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ITALIAN);

    static String day(Task task) {
        return DUE.format(task.due().atZone(Rome.ZONE));
    }

    static TaskRow of(Task task, String called, String name, Instant now) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Outcome.of(task.doing()).forEach(outcome -> outcomes.put(outcome.name(), outcome.label()));
        List<String> tried = task.acts().stream().filter(act -> act.outcome() != null)
                .map(act -> DAY.format(act.at().atZone(Rome.ZONE)) + ": " + act.told()).toList();
        return new TaskRow(task.id(), task.doing().label(), task.sentence(), task.contact(), called, day(task), task.isLate(now),
                task.state().label(), task.holder(), task.state() == TaskState.OPEN, name.equals(task.holder()), tried, outcomes);
    }
}
