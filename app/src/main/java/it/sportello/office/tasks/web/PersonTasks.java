package it.sportello.office.tasks.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What is to be done about a person, and what came of what was. */
@Singleton
class PersonTasks implements PersonPanel {

    private static final int SHOWN = 20;

    private final Tasks tasks;
    private final InstantSource clock;

    PersonTasks(Tasks tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Compiti";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return tasks.ofPerson(contact).stream().limit(SHOWN).map(task -> new HomePanel.Line(
                task.doing().label() + ": " + task.sentence(), stands(task), list(task, who))).toList();
    }

    private String stands(Task task) {
        if (task.state() == TaskState.DONE) {
            return task.outcome() == null || task.outcome().isBlank() ? "fatto" : "fatto, " + task.outcome();
        }
        return (task.isLate(clock.instant()) ? "in ritardo: " : "entro ") + TaskRow.day(task)
                + (task.holder() == null ? "" : ", in mano a " + task.holder());
    }

    private static String list(Task task, SignedIn who) {
        return task.state() != TaskState.DONE && (task.anyOffice() || who.mayWork(task.office())) ? "/tasks?office=" + task.office() : null;
    }

    @Override
    public List<Step> trace(String contact) {
        return tasks.ofPerson(contact).stream().flatMap(task -> task.acts().stream().map(act ->
                new Step(act.at(), "Compito, " + task.doing().label().toLowerCase(Locale.ITALIAN) + ": «" + task.sentence()
                        + "» " + act.told(), null))).toList();
    }
}
