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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.tasks.CloseTask;
import it.sportello.office.tasks.Doing;
import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Outcome;
import it.sportello.office.tasks.PersonNames;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskFilter;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an office has still to do: claim, give back, say what came of it. */
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
    private final CloseTask close;
    private final Offices offices;
    private final PersonNames people;
    private final InstantSource clock;

    TasksController(Tasks tasks, MoveTask move, CloseTask close, Offices offices, PersonNames people, InstantSource clock) {
        this.tasks = tasks;
        this.move = move;
        this.close = close;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param office one of those the person works for, or everybody's; when not said the one with the most urgent to do, else everybody's if there is something
     * @param view   a part of the list, of {@link TaskFilter.View}
     * @param doing  only these, of {@link Doing}
     * @param page   from 1
     */
    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "office", ref = "office", how = "tasks")
    HttpResponse<?> list(@QueryValue @Nullable String office, @QueryValue @Nullable String view, @QueryValue @Nullable String doing,
                         @QueryValue @Nullable Integer page, SignedIn who) {
        return list(HttpStatus.OK, office, view, doing, page, Map.of(), who);
    }

    private HttpResponse<?> list(HttpStatus status, String office, String view, String doing, Integer page, Map<String, Object> more, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        String shown = office == null || office.isEmpty() ? urgent(names.keySet()) : office;
        names.put(Task.ANY_OFFICE, EVERYBODY);
        if (!names.containsKey(shown)) {
            return Pages.forbidden("Questo non è un tuo ufficio.");
        }
        TaskFilter filter = new TaskFilter(shown, read(TaskFilter.View.class, view).orElse(TaskFilter.View.ALL),
                read(Doing.class, doing).orElse(null), who.name(), clock.instant());
        Map<String, Object> model = new HashMap<>(page(tasks.page(filter, page == null ? 0 : page - 1), filter));
        model.putAll(Map.of("offices", names, "office", shown, "name", names.get(shown), "everybody", Task.ANY_OFFICE.equals(shown)));
        model.putAll(more);
        return Pages.page(status, LIST, model);
    }

    private String urgent(Collection<String> codes) {
        return Stream.of(codes, Set.of(Task.ANY_OFFICE)).flatMap(some -> tasks.waiting(some, 1).stream()).findFirst().map(Task::office)
                .orElseGet(() -> codes.stream().findFirst().orElse(Task.ANY_OFFICE));
    }

    private Map<String, Object> page(Tasks.Page found, TaskFilter filter) {
        Map<String, String> called = people.of(found.tasks().stream().map(Task::contact).filter(Objects::nonNull).distinct().toList());
        Map<String, String> views = new LinkedHashMap<>();
        Arrays.stream(TaskFilter.View.values()).forEach(each -> views.put(lower(each), each.label()));
        Map<String, String> doings = new LinkedHashMap<>();
        Arrays.stream(Doing.values()).forEach(each -> doings.put(lower(each), each.label()));
        String same = "/tasks?office=" + filter.office() + "&view=" + lower(filter.view())
                + (filter.doing() == null ? "" : "&doing=" + lower(filter.doing())) + "&page=";
        Map<String, Object> model = new HashMap<>(Map.of("views", views, "doings", doings, "view", lower(filter.view()),
                "doing", filter.doing() == null ? "" : lower(filter.doing()), "total", found.total(), "late", found.late(), "page", found.page() + 1,
                "all", filter.view() == TaskFilter.View.ALL && filter.doing() == null,
                "rows", found.tasks().stream().map(task -> TaskRow.of(task, called.get(task.contact()), filter.who(), filter.now())).toList()));
        model.put("before", found.page() > 0 ? same + found.page() : null);
        model.put("after", found.page() + 1 < found.pages() ? same + (found.page() + 2) : null);
        return model;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
    }

    @Post("/claim")
    @Journalled(value = Kind.TASK_MOVED, thing = "task", ref = "act.task", hidden = true, how = "claim")
    HttpResponse<?> claim(@Body Act act, SignedIn who) {
        return on(act, who, task -> move.to(TaskState.CLAIMED, task.id(), who.name(), null));
    }

    @Post("/release")
    @Journalled(value = Kind.TASK_MOVED, thing = "task", ref = "act.task", hidden = true, how = "release")
    HttpResponse<?> release(@Body Act act, SignedIn who) {
        return on(act, who, task -> move.to(TaskState.OPEN, task.id(), who.name(), null));
    }

    @Post("/done")
    @Journalled(value = Kind.TASK_MOVED, thing = "task", ref = "act.task", hidden = true, how = "done")
    HttpResponse<?> done(@Body Act act, SignedIn who) {
        String how = act.outcome() == null ? "" : act.outcome().strip();
        String words = how.substring(0, Math.min(LONGEST_OUTCOME, how.length()));
        if (act.result() == null) {
            return on(act, who, task -> move.to(TaskState.DONE, task.id(), who.name(), words));
        }
        Outcome outcome = read(Outcome.class, act.result()).orElse(null);
        LocalDate again = day(act.again());
        return find(act).filter(task -> task.anyOffice() || who.mayWork(task.office()))
                .flatMap(task -> close.wrong(task, outcome, again).<HttpResponse<?>>map(sentence -> wrong(task, act, words, sentence, who)))
                .orElseGet(() -> on(act, who, task -> close.close(task.id(), who.name(), outcome, words, again)));
    }

    /** The list as it was, with what was written beside its task. */
    private HttpResponse<?> wrong(Task task, Act act, String words, String sentence, SignedIn who) {
        boolean said = read(Outcome.class, act.result()).filter(Outcome.of(task.doing())::contains).isPresent();
        return list(HttpStatus.UNPROCESSABLE_ENTITY, task.office(), act.view(), act.doing(), act.page(),
                Map.of("wrong", new Wrong(task.id(), said ? "again" : "result", sentence, act.result(), words)), who);
    }

    /** @param field what is wrong, {@code again} or {@code result} */
    @Introspected
    record Wrong(String task, String field, String sentence, String result, String outcome) {
    }

    private static LocalDate day(String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Optional<Task> find(Act act) {
        return act.task() == null ? Optional.empty() : tasks.find(act.task());
    }

    private HttpResponse<?> on(Act act, SignedIn who, Function<Task, MoveTask.Result> change) {
        Task task = find(act).orElse(null);
        if (task == null) {
            return Pages.missing("Questo compito non esiste.");
        }
        if (!task.anyOffice() && !who.mayWork(task.office())) {
            return Pages.forbidden("Questo compito è di un altro ufficio.");
        }
        return switch (change.apply(task)) {
            case MoveTask.Result.Moved moved -> Pages.after("/tasks?office=" + task.office());
            case MoveTask.Result.NotNow(var now) when now.state() == TaskState.DONE -> Pages.refused("Questo compito è già fatto.");
            case MoveTask.Result.NotNow(var now) -> Pages.refused("Questo compito è già in mano a "
                    + (now.holder() == null ? "qualcun altro" : now.holder()) + ".");
            case MoveTask.Result.Unknown() -> Pages.missing("Questo compito non esiste.");
        };
    }

    /**
     * @param task    its id: whoever opens a task names it, also by what cannot stand in an address
     * @param result  of {@link Outcome}
     * @param outcome in words
     * @param again   the day to try again on
     * @param view    with {@code doing} and {@code page}: the list it stood on
     */
    @Introspected
    record Act(@Nullable String task, @Nullable String result, @Nullable String outcome, @Nullable String again,
               @Nullable String view, @Nullable String doing, @Nullable Integer page) {
    }
}
