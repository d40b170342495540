package it.sportello.talk.broadcasts.web;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.running.Steer;

import java.util.Optional;
import java.util.function.Function;

/** How a broadcast goes, and its buttons. A button pressed twice does nothing more. */
@Controller("/broadcasts/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class BroadcastController {

    private static final String SHOW = "talk/broadcasts/broadcast";
    private static final String PEOPLE = "talk/broadcasts/people";

    private final Broadcasts broadcasts;
    private final Steer steer;
    private final ShowProgress progress;
    private final TemplateNotice notice;
    private final Desk desk;

    BroadcastController(Broadcasts broadcasts, Steer steer, ShowProgress progress, TemplateNotice notice, Desk desk) {
        this.broadcasts = broadcasts;
        this.steer = steer;
        this.progress = progress;
        this.notice = notice;
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(String id, SignedIn who) {
        return with(id, who, broadcast -> broadcast.state() == BroadcastState.DRAFT
                ? Pages.after("/broadcasts/" + id + "/preview")
                : Pages.page(HttpStatus.OK, SHOW, desk.model(who, "row", BroadcastRow.of(broadcast, desk), "text", broadcast.text("it"),
                "templates", notice.of(broadcast), "progress", progress.of(broadcast), "steers", Steering.of(broadcast, who),
                "stands", progress.stands(broadcast), "spent", desk.spent(broadcast.office(), desk.month()))));
    }

    /** For the live part of the page. */
    @Get("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> counts(String id, SignedIn who) {
        return broadcasts.find(id).filter(broadcast -> who.mayWork(broadcast.office()))
                .<HttpResponse<?>>map(broadcast -> HttpResponse.ok(progress.live(broadcast)).contentType(MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(HttpResponse::notFound);
    }

    /** @param from the first chunk to show */
    @Get("/people")
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "broadcast", ref = "id")
    HttpResponse<?> people(String id, @QueryValue @Nullable Integer from, SignedIn who) {
        int first = from == null ? 0 : Math.max(0, from);
        String path = "/broadcasts/" + id + "/people";
        return with(id, who, broadcast -> {
            ShowProgress.People shown = progress.people(broadcast, first);
            return Pages.page(HttpStatus.OK, PEOPLE, desk.model(who, "row", BroadcastRow.of(broadcast, desk),
                    "people", shown.people(), "newer", first > 0 ? path : null,
                    "older", shown.next() < broadcast.run().chunks() ? path + "?from=" + shown.next() : null));
        });
    }

    @Post("/{wish:ask|start|approve|withdraw|pause|resume|stop|close-unknown}")
    @Journalled(value = Kind.BROADCAST_STEERED, thing = "broadcast", ref = "id", detail = "wish")
    HttpResponse<?> steer(String id, String wish, SignedIn who) {
        Steer.Wish wished = Steering.wish(wish).orElseThrow();
        return with(id, who, broadcast -> {
            if (!Steering.may(wished, who)) {
                return Pages.forbidden("Un invio parte solo con il sì di un responsabile.");
            }
            return switch (steer.steer(id, wished, who.id())) {
                case Steer.Result.Stands(var now) -> Pages.after("/broadcasts/" + id);
                case Steer.Result.NotFrom(var state) -> Pages.refused("Ora non si può: l'invio è nello stato «" + Labels.of(state) + "».");
                case Steer.Result.SamePerson() -> Pages.refused("Serve una seconda persona: chi ha scritto l'invio non può approvarlo.");
                case Steer.Result.NotCounted() -> Pages.refused("Prima guarda l'anteprima: nessuno ha ancora contato le persone, o non ce n'è nessuna.");
            };
        });
    }

    private HttpResponse<?> with(String id, SignedIn who, Function<Broadcast, HttpResponse<?>> then) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questo invio non esiste.");
        }
        return who.mayWork(found.get().office()) ? then.apply(found.get()) : Pages.forbidden("Questo invio è di un altro ufficio.");
    }
}
