package it.sportello.office.offices.web;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.offices.setup.Checklist;
import it.sportello.office.offices.setup.CopyOffice;
import it.sportello.office.offices.setup.SetupStep;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From nothing to an open office: what is there, what is missing, one button each. */
@Controller("/offices/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class SetupController {

    private static final String VIEW = "office/offices/setup";

    private final Offices offices;
    private final Checklist checklist;
    private final CopyOffice copying;

    SetupController(Offices offices, Checklist checklist, CopyOffice copying) {
        this.offices = offices;
        this.checklist = checklist;
        this.copying = copying;
    }

    @Introspected
    record From(@Nullable String from) {
    }

    @Introspected
    record Shown(String title, boolean done, String sentence, String path, String action) {
    }

    @Get("/setup")
    HttpResponse<?> show(String code, SignedIn who) {
        Office office = offices.find(code).orElse(null);
        if (office == null) {
            return Pages.missing("Questo ufficio non esiste.");
        }
        if (!who.mayWork(code)) {
            return Pages.forbidden("Questo ufficio non è il tuo.");
        }
        List<SetupStep.Standing> steps = checklist.of(office);
        Map<String, String> others = new LinkedHashMap<>();
        offices.all().stream().filter(each -> !each.code().equals(code) && each.hours().known()).forEach(each -> others.put(each.code(), each.name()));
        return Pages.page(HttpStatus.OK, VIEW, Map.of("office", Map.of("code", code, "name", office.name()), "administers", who.administers(),
                "steps", steps.stream().map(each -> new Shown(each.title(), each.done(), each.sentence(), each.path(), each.action())).toList(),
                "done", steps.stream().filter(SetupStep.Standing::done).count(), "all", (long) steps.size(), "others", others));
    }

    @Post("/copy")
    @Journalled(value = Kind.OFFICE_CHANGED, thing = "office", ref = "code", how = "copy")
    @Secured(Role.ADMINISTRATOR)
    HttpResponse<?> copy(String code, @Body From form) {
        return switch (copying.copy(form.from() == null ? "" : form.from(), code)) {
            case COPIED -> Pages.after("/offices/" + code + "/setup");
            case UNKNOWN -> Pages.missing("Questo ufficio non esiste.");
            case ITSELF -> Pages.refused("Scegli un altro ufficio: questo è lo stesso.");
            case CHANGED_MEANWHILE -> Pages.refused("Qualcun altro ha appena cambiato questo ufficio. Riprova.");
        };
    }
}
