package it.sportello.talk.broadcasts.web;

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
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.drafts.DraftBroadcast;
import it.sportello.talk.broadcasts.drafts.ReviseBroadcast;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The broadcasts of an office and a month, and the form of a draft. */
@Controller("/broadcasts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class BroadcastsController {

    private static final String LIST = "talk/broadcasts/broadcasts";
    private static final String FORM = "talk/broadcasts/broadcast-form";

    private final Broadcasts broadcasts;
    private final DraftBroadcast drafting;
    private final ReviseBroadcast revising;
    private final Towns towns;
    private final Desk desk;

    BroadcastsController(Broadcasts broadcasts, DraftBroadcast drafting, ReviseBroadcast revising, Towns towns, Desk desk) {
        this.broadcasts = broadcasts;
        this.drafting = drafting;
        this.revising = revising;
        this.towns = towns;
        this.desk = desk;
    }

    /** @param office one of those the person works for, the first that has something to show when not said; @param month {@code 2026-11} */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable String office, @QueryValue @Nullable String month, SignedIn who) {
        YearMonth when = month(month);
        Set<String> own = desk.offices(who).keySet();
        String shown = office == null || office.isEmpty() ? broadcasts.first(own, when).or(() -> own.stream().findFirst()).orElse("") : office;
        if (!shown.isEmpty() && !who.mayWork(shown)) {
            return Pages.forbidden("Questo non è un tuo ufficio.");
        }
        List<BroadcastRow> rows = broadcasts.of(shown, when).stream().flatMap(id -> broadcasts.find(id).stream())
                .map(each -> BroadcastRow.of(each, desk)).toList();
        String beside = "/broadcasts?office=" + shown + "&month=";
        return Pages.page(HttpStatus.OK, LIST, desk.model(who, "rows", rows, "office", shown, "month", Labels.month(when),
                "spent", desk.spent(shown, when), "older", beside + when.minusMonths(1),
                "newer", when.isBefore(desk.month()) ? beside + when.plusMonths(1) : null));
    }

    /** Filled in by the page that asks: a vacancy's, a person's. */
    @Get("/new")
    HttpResponse<?> blank(@QueryValue @Nullable String office, @QueryValue @Nullable String kind, @QueryValue @Nullable String vacancy,
                          @QueryValue @Nullable String contact, @QueryValue @Nullable String title,
                          @QueryValue @Nullable String text, SignedIn who) {
        String chosen = office == null ? desk.offices(who).keySet().stream().findFirst().orElse("") : office;
        return Pages.page(HttpStatus.OK, FORM, form(who, BroadcastForm.empty(chosen).asking(kind, vacancy, contact, title, text), null, Map.of()));
    }

    @Post
    @Journalled(Kind.BROADCAST_DRAFTED)
    HttpResponse<?> draft(@Body BroadcastForm form, SignedIn who) {
        Map<String, String> problems = form.problems(desk.offices(who).keySet(), who.everywhere(), towns);
        if (!problems.isEmpty()) {
            return Pages.wrong(FORM, form(who, form, null, problems));
        }
        return switch (drafting.draft(form.draft(towns), who.id())) {
            case DraftBroadcast.Result.Drafted(var broadcast) -> Pages.after("/broadcasts/" + broadcast.id() + "/preview");
            case DraftBroadcast.Result.Wrong(var wrong) -> Pages.wrong(FORM, form(who, form, null, wrong));
        };
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(String id, SignedIn who) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questo invio non esiste.");
        }
        if (!who.mayWork(found.get().office())) {
            return Pages.forbidden("Questo invio è di un altro ufficio.");
        }
        return found.get().state() == BroadcastState.DRAFT
                ? Pages.page(HttpStatus.OK, FORM, form(who, BroadcastForm.of(found.get(), towns), id, Map.of()))
                : Pages.refused("Questo invio non è più una bozza: non si può cambiare.");
    }

    @Post("/{id}")
    @Journalled(value = Kind.BROADCAST_DRAFTED, thing = "broadcast", ref = "id")
    HttpResponse<?> revise(String id, @Body BroadcastForm form, SignedIn who) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questo invio non esiste.");
        }
        if (!who.mayWork(found.get().office())) {
            return Pages.forbidden("Questo invio è di un altro ufficio.");
        }
        Map<String, String> problems = new HashMap<>(form.problems(desk.offices(who).keySet(), who.everywhere(), towns));
        if (!problems.isEmpty()) {
            return Pages.wrong(FORM, form(who, form, id, problems));
        }
        return switch (revising.revise(id, form.version() == null ? 0 : form.version(), form.draft(towns))) {
            case ReviseBroadcast.Result.Revised revised -> Pages.after("/broadcasts/" + id + "/preview");
            case ReviseBroadcast.Result.Wrong(var wrong) -> Pages.wrong(FORM, form(who, form, id, wrong));
            case ReviseBroadcast.Result.Gone gone ->
                    Pages.refused("Questo invio è cambiato nel frattempo. Aprilo di nuovo e riprova.");
        };
    }

    private Map<String, Object> form(SignedIn who, BroadcastForm form, String id, Map<String, String> errors) {
        return desk.model(who, "form", form, "id", id, "errors", errors, "purposes", Labels.PURPOSES, "kinds", Labels.KINDS,
                "audiences", Labels.AUDIENCES, "languages", Labels.LANGUAGES, "channels", Labels.CHANNELS);
    }

    private YearMonth month(String text) {
        try {
            return text == null || text.isEmpty() ? desk.month() : YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            return desk.month();
        }
    }
}
