package it.sportello.people.privacy.web;

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
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.privacy.retention.Period;
import it.sportello.people.privacy.retention.Periods;
import it.sportello.people.privacy.retention.Table;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For how long each kind of data stays: seen by who directs an office, decided by the administrator. */
@Controller("/people/retention")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class RetentionController {

    private static final String VIEW = "people/privacy/retention";

    private final Table table;
    private final Periods periods;
    private final InstantSource clock;

    RetentionController(Table table, Periods periods, InstantSource clock) {
        this.table = table;
        this.periods = periods;
        this.clock = clock;
    }

    @Introspected
    record Form(@Nullable String kind, @Nullable Integer days) {
    }

    @Get
    HttpResponse<?> show(SignedIn who) {
        return Pages.page(HttpStatus.OK, VIEW, model(who, null));
    }

    @Post
    @Secured(Role.ADMINISTRATOR)
    @Journalled(value = Kind.RETENTION_CHANGED, thing = "data", ref = "form.kind", detail = "form.days")
    HttpResponse<?> change(@Body Form form, SignedIn who) {
        Optional<Period> known = table.rows().stream().filter(row -> row.kind().equals(form.kind())).findFirst();
        if (known.isEmpty()) {
            return Pages.missing("Questo tipo di dati non c'è.");
        }
        if (form.days() == null || form.days() < Period.SHORTEST || form.days() > Period.LONGEST) {
            return Pages.wrong(VIEW, model(who, "Scrivi un numero di giorni da " + Period.SHORTEST + " a " + Period.LONGEST + "."));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        periods.set(new Period(form.kind(), known.get().label(), form.days(), today, who.name()));
        return Pages.after("/people/retention");
    }

    private Map<String, Object> model(SignedIn who, String error) {
        Map<String, Object> model = new HashMap<>(Map.of("rows", table.rows(), "administers", who.administers()));
        model.put("error", error);
        return model;
    }
}
