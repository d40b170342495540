package it.sportello.office.tasks;

import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Says what came of a task, and does what follows: ends it, puts it off to another day, or asks for a number that works. */
@Singleton
public class CloseTask {

    /** Who may be tried again later than this is another matter, and another task. */
    public static final int LATEST_DAYS = 90;
    private static final int CLOSING_HOUR = 18;
    private static final Duration TO_FIND = Duration.ofDays(3);

    private final Tasks tasks;
    private final MoveTask move;
    private final InstantSource clock;

    public CloseTask(Tasks tasks, MoveTask move, InstantSource clock) {
        this.tasks = tasks;
        this.move = move;
        this.clock = clock;
    }

    /** @param again the day to try again on, needed when the outcome says so */
    public MoveTask.Result close(String id, String by, Outcome outcome, String words, LocalDate again) {
        return switch (outcome.then()) {
            case CLOSE -> close(id, by, outcome, words);
            case AGAIN -> move.change(id, TaskState.DONE, by, task -> task.again(outcome, by, words, clock.instant(), endOf(again)));
            case FIND_NUMBER -> {
                // opened first: killed in between, what is repeated opens it once
                tasks.find(id).filter(task -> task.state() != TaskState.DONE && (task.holder() == null || task.holder().equals(by))).ifPresent(task ->
                        tasks.open(Task.open("number-" + id, task.office(), "check-number", task.contact(),
                                "Trova un numero che funziona. Era sbagliato quello di: " + task.sentence(), clock.instant().plus(TO_FIND))));
                yield close(id, by, outcome, words);
            }
        };
    }

    private MoveTask.Result close(String id, String by, Outcome outcome, String words) {
        return move.change(id, TaskState.DONE, by, task -> task.closed(outcome, by, words, clock.instant()));
    }

    /** Why this cannot be said of this task, or nothing. */
    public Optional<String> wrong(Task task, Outcome outcome, LocalDate again) {
        if (outcome == null || !Outcome.of(task.doing()).contains(outcome)) {
            return Optional.of("Scegli com'è andata.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        boolean day = again != null && again.isAfter(today) && !again.isAfter(today.plusDays(LATEST_DAYS));
        return outcome.then() == Outcome.Then.AGAIN && !day
                ? Optional.of("Scrivi il giorno in cui riprovare: da domani, entro " + LATEST_DAYS + " giorni.") : Optional.empty();
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(CLOSING_HOUR, 0).atZone(Rome.ZONE).toInstant();
    }
}
