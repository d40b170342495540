package it.sportello.office.tasks.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an office has still to do: claim, give back, done. */
@Controller("/tasks")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class TasksController {

    private static final String LIST = "office/tasks/tasks";
    private static final String EVERYBODY = "Senza ufficio";
    private static final int LONGEST_OUTCOME = 500;

    private final Tasks tasks;
    private final MoveTask move;
    private final Offices offices;
    private final InstantSource clock;

    TasksController(Tasks tasks, MoveTask move, Offices offices, InstantSource clock) {
        this.tasks = tasks;
        this.move = move;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param office one of those the person works for, or everybody's; the first when not said */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable String office, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        names.put(Task.ANY_OFFICE, EVERYBODY);
        String shown = office == null || office.isEmpty() ? names.keySet().iterator().next() : office;
        if (!names.containsKey(shown)) {
            return Pages.forbidden("Questo non è un tuo ufficio.");
        }
        List<TaskRow> rows = tasks.waiting(shown).stream().map(task -> TaskRow.of(task, who.name(), clock.instant())).toList();
        return Pages.page(HttpStatus.OK, LIST, Map.of("rows", rows, "offices", names, "office", shown,
                "name", names.get(shown), "everybody", Task.ANY_OFFICE.equals(shown)));
    }

    @Post("/claim")
    HttpResponse<?> claim(@Body Act act, SignedIn who) {
        return to(TaskState.CLAIMED, act.task(), null, who);
    }

    @Post("/release")
    HttpResponse<?> release(@Body Act act, SignedIn who) {
        return to(TaskState.OPEN, act.task(), null, who);
    }

    @Post("/done")
    HttpResponse<?> done(@Body Act act, SignedIn who) {
        String how = act.outcome() == null ? "" : act.outcome().strip();
        return to(TaskState.DONE, act.task(), how.substring(0, Math.min(LONGEST_OUTCOME, how.length())), who);
    }

    private HttpResponse<?> to(TaskState state, String id, String how, SignedIn who) {
        Task task = id == null ? null : tasks.find(id).orElse(null);
        if (task == null) {
            return Pages.missing("Questo compito non esiste.");
        }
        if (!task.anyOffice() && !who.mayWork(task.office())) {
            return Pages.forbidden("Questo compito è di un altro ufficio.");
        }
        return switch (move.to(state, id, who.name(), how)) {
            case MoveTask.Result.Moved moved -> Pages.after("/tasks?office=" + task.office());
            case MoveTask.Result.NotNow(var now) when now.state() == TaskState.DONE -> Pages.refused("Questo compito è già fatto.");
            case MoveTask.Result.NotNow(var now) -> Pages.refused("Questo compito è già in mano a "
                    + (now.holder() == null ? "qualcun altro" : now.holder()) + ".");
            case MoveTask.Result.Unknown() -> Pages.missing("Questo compito non esiste.");
        };
    }

    /** @param task its id: whoever opens a task names it, also by what cannot stand in an address */
    @Introspected
    record Act(@Nullable String task, @Nullable String outcome) {
    }
}
