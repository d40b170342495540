package it.sportello.office.audit.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.audit.ReadJournal;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.automation.Automation;
import it.sportello.office.staff.Role;
import it.sportello.platform.web.Pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the service decides by itself, whether it may, and what came of it day by day. */
@Controller("/automation")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.ADMINISTRATOR, Role.AUDITOR})
class AutomationController {

    private static final String VIEW = "office/audit/automation";
    private static final String PATH = "/automation";

    private final Automation automation;
    private final ReadJournal journal;
    private final JournalDays days;

    AutomationController(Automation automation, ReadJournal journal, JournalDays days) {
        this.automation = automation;
        this.journal = journal;
        this.days = days;
    }

    /** @param from number of the page to go on from */
    @Get
    HttpResponse<?> show(@Nullable @QueryValue String day, @Nullable @QueryValue Long from) {
        Optional<LocalDate> read = days.read(day);
        if (read.isEmpty()) {
            return Pages.missing("Questo giorno non esiste. Scrivilo così: 2026-11-23.");
        }
        ReadJournal.Shown shown = journal.read(read.get(), from, line -> line.kind().equals(Kind.AUTOMATIC_OUTPUT.name()));
        Map<String, String> names = journal.names();
        Map<String, Object> model = new HashMap<>(Map.of("day", read.get().toString(),
                "functions", automation.all().stream().map(one -> FunctionRow.of(one, automation.on(one.name()), shown.counts())).toList(),
                "rows", shown.lines().stream().map(line -> OutputRow.of(line, automation, names)).toList(),
                "corrected", shown.counts().getOrDefault(Kind.LANGUAGE_CHOSEN.name(), 0L)));
        model.put("older", shown.older() == null ? null : PATH + "?day=" + read.get() + "&from=" + shown.older());
        model.put("newer", from == null ? null : PATH + "?day=" + read.get());
        return Pages.page(HttpStatus.OK, VIEW, model);
    }

    @Post("/{name}/on")
    @Journalled(value = Kind.AUTOMATION_SWITCHED, thing = "function", ref = "name", how = "on")
    HttpResponse<?> on(String name) {
        return turn(name, true);
    }

    @Post("/{name}/off")
    @Journalled(value = Kind.AUTOMATION_SWITCHED, thing = "function", ref = "name", how = "off")
    HttpResponse<?> off(String name) {
        return turn(name, false);
    }

    private HttpResponse<?> turn(String name, boolean on) {
        return automation.turn(name, on) ? Pages.after(PATH) : Pages.refused("Questa funzione non si può spegnere.");
    }
}
