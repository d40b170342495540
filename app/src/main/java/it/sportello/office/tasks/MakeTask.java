package it.sportello.office.tasks;

import it.sportello.platform.ids.Ids;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Staff makes a task about a person. */
@Singleton
public class MakeTask {

    public static final int LONGEST = 300;
    private static final int LATEST_DAYS = 365;

    private final Tasks tasks;
    private final Ids ids;
    private final InstantSource clock;

    public MakeTask(Tasks tasks, Ids ids, InstantSource clock) {
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param contact or {@code null}; @param by name of the one who makes it */
    public Task make(String office, Doing doing, String contact, String sentence, LocalDate due, String by) {
        Task task = Task.open(ids.next(), office, doing.kind(), contact, sentence.strip(), CloseTask.endOf(due)).opened(by, clock.instant());
        tasks.open(task);
        return task;
    }

    /** Why not, or nothing. */
    public Optional<String> wrong(Doing doing, String sentence, LocalDate due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        if (doing == null) {
            return Optional.of("Scegli se chiamare, incontrare o controllare.");
        }
        if (sentence == null || sentence.isBlank() || sentence.length() > LONGEST) {
            return Optional.of("Scrivi che cosa c'è da fare, in al massimo " + LONGEST + " caratteri.");
        }
        return due == null || due.isBefore(today) || due.isAfter(today.plusDays(LATEST_DAYS))
                ? Optional.of("Scrivi entro quale giorno: da oggi, entro un anno.") : Optional.empty();
    }
}
