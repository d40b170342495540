package it.sportello.office.tasks.web;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What nobody has taken yet, the most urgent first. */
@Singleton
class TasksPanel implements HomePanel {

    private static final int SHOWN = 10;

    private final Tasks tasks;
    private final Offices offices;
    private final InstantSource clock;

    TasksPanel(Tasks tasks, Offices offices, InstantSource clock) {
        this.tasks = tasks;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "Compiti da fare";
    }

    @Override
    public String nothing() {
        return "Nessun compito da fare.";
    }

    @Override
    public List<Line> lines(SignedIn who) {
        Stream<String> mine = who.everywhere() ? offices.all().stream().map(Office::code) : who.offices().stream();
        return tasks.unclaimed(Stream.concat(mine, Stream.of(Task.ANY_OFFICE)).toList(), SHOWN).stream()
                .map(task -> new Line(task.sentence(), (task.isLate(clock.instant()) ? "in ritardo: " : "entro ") + TaskRow.day(task),
                        "/tasks?office=" + task.office())).toList();
    }
}
