package it.sportello.office.tasks.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Offices;
import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.ids.Ids;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Tasks for other programs: what an office has to do, a new one, and how it went. */
@Controller("/api/v1/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiTasksController {

    private static final String KIND = "api";

    private final Tasks tasks;
    private final MoveTask move;
    private final Offices offices;
    private final Once once;
    private final Ids ids;

    ApiTasksController(Tasks tasks, MoveTask move, Offices offices, Once once, Ids ids) {
        this.tasks = tasks;
        this.move = move;
        this.offices = offices;
        this.once = once;
        this.ids = ids;
    }

    @Introspected
    record Wish(@Nullable String office, @Nullable String contact, @Nullable String sentence, @Nullable String due) {
    }

    @Introspected
    record Step(@Nullable String state, @Nullable String outcome) {
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "office", ref = "office", how = "tasks")
    @Secured("tasks.read")
    HttpResponse<?> list(@QueryValue String office, @QueryValue @Nullable String cursor, @QueryValue @Nullable Integer limit, ApiClient client) {
        return client.mayWork(office) ? Lists.page(tasks.waiting(office), ApiTask::place, cursor, limit, ApiTask::json) : Problems.forbidden();
    }

    @Get("/{id}")
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "task", ref = "id", hidden = true)
    @Secured("tasks.read")
    HttpResponse<?> show(String id, ApiClient client) {
        return with(id, client, task -> HttpResponse.ok(ApiTask.json(task)));
    }

    @Post
    @Secured("tasks.write")
    @Journalled(value = Kind.TASK_MOVED, thing = "task", how = "open")
    HttpResponse<?> open(HttpRequest<?> request, @Body Wish wish, ApiClient client) {
        return once.answer(request, client, wish, key -> {
            Inputs in = new Inputs();
            String office = in.text("office", wish.office(), 20);
            in.require("office", offices.find(office).isPresent(), "Questo ufficio non esiste.");
            String sentence = in.text("sentence", wish.sentence(), 500);
            String contact = in.optional("contact", wish.contact(), 120);
            Instant due = in.instant("due", wish.due());
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            if (!client.mayWork(office)) {
                return Problems.forbidden();
            }
            Task task = Task.open(key.isEmpty() ? ids.next() : "api-" + key, office, KIND, contact, sentence, due);
            tasks.open(task);
            return HttpResponse.created(ApiTask.json(task)).header("Location", "/api/v1/tasks/" + ApiTask.name(task));
        });
    }

    @Post("/{id}/steps")
    @Secured("tasks.write")
    @Journalled(value = Kind.TASK_MOVED, thing = "task", ref = "id", detail = "step.state", hidden = true)
    HttpResponse<?> move(HttpRequest<?> request, String id, @Body Step step, ApiClient client) {
        return once.answer(request, client, step, key -> with(id, client, task -> {
            Inputs in = new Inputs();
            TaskState state = in.one("state", TaskState.class, step.state());
            String outcome = in.optional("outcome", step.outcome(), 500);
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            return switch (move.to(state, task.id(), client.name(), state == TaskState.DONE ? outcome : null)) {
                case MoveTask.Result.Moved(var moved) -> HttpResponse.ok(ApiTask.json(moved));
                case MoveTask.Result.NotNow(var now) -> Problems.refused("Ora il compito è nello stato «" + now.state().label()
                        + "» o in mano ad altri: da qui il passo non si può fare.");
                case MoveTask.Result.Unknown() -> Problems.missing(ApiTask.UNKNOWN);
            };
        }));
    }

    private HttpResponse<?> with(String name, ApiClient client, Function<Task, HttpResponse<?>> then) {
        Optional<Task> found = ApiTask.id(name).flatMap(tasks::find);
        if (found.isEmpty()) {
            return Problems.missing(ApiTask.UNKNOWN);
        }
        return found.get().anyOffice() || client.mayWork(found.get().office()) ? then.apply(found.get()) : Problems.forbidden();
    }
}
