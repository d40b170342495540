package it.sportello.talk.broadcasts.web;

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
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.sending.SendTest;
import it.sportello.talk.broadcasts.running.Steer;
import it.sportello.talk.broadcasts.preview.Preview;
import it.sportello.talk.broadcasts.preview.PreviewBroadcast;
import it.sportello.talk.conversations.StateWords;

import java.util.Map;
import java.util.Optional;

/** What a draft will be, and a test of it to oneself. */
@Controller("/broadcasts/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class PreviewController {

    private static final String PREVIEW = "talk/broadcasts/preview";

    private final Broadcasts broadcasts;
    private final PreviewBroadcast previewing;
    private final SendTest testing;
    private final Desk desk;
    private final Ids ids;
    private final StateWords words;

    PreviewController(Broadcasts broadcasts, PreviewBroadcast previewing, SendTest testing, Desk desk, Ids ids, StateWords words) {
        this.broadcasts = broadcasts;
        this.previewing = previewing;
        this.testing = testing;
        this.desk = desk;
        this.ids = ids;
        this.words = words;
    }

    /** @param page of those who cannot be reached */
    @Get("/preview")
    HttpResponse<?> show(String id, @QueryValue @Nullable Integer page, @QueryValue @Nullable String said, SignedIn who) {
        return refuse(id, who).orElseGet(() -> page(HttpStatus.OK, id, page == null ? 1 : Math.max(1, page), who,
                Map.of(), said == null ? null : "Prova inviata."));
    }

    @Post("/test")
    @Journalled(value = Kind.BROADCAST_TESTED, thing = "broadcast", ref = "id")
    HttpResponse<?> test(String id, @Body Test test, SignedIn who) {
        return refuse(id, who).orElseGet(() -> switch (testing.send(id, test.to() == null ? "" : test.to(), who.id(), test.key())) {
            case SendTest.Result.Sent() -> Pages.after("/broadcasts/" + id + "/preview?said=test");
            case SendTest.Result.UnknownAddress() -> page(HttpStatus.UNPROCESSABLE_ENTITY, id, 1, who, Map.of("to",
                    "Non conosco questo contatto. Scrivi prima al servizio dal tuo telefono, poi riprova."), null);
            case SendTest.Result.OtherOffice() -> page(HttpStatus.UNPROCESSABLE_ENTITY, id, 1, who, Map.of("to",
                    "Questo contatto è di un altro ufficio."), null);
            case SendTest.Result.NotInHand() -> page(HttpStatus.UNPROCESSABLE_ENTITY, id, 1, who, Map.of("to",
                    "Prima scrivi PROVA INVIO al servizio da quel telefono. Poi hai un'ora. Un'e-mail deve essere quella del tuo account."), null);
        });
    }

    private Optional<HttpResponse<?>> refuse(String id, SignedIn who) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Optional.of(Pages.missing("Questo invio non esiste."));
        }
        return who.mayWork(found.get().office()) ? Optional.empty()
                : Optional.of(Pages.forbidden("Questo invio è di un altro ufficio."));
    }

    private HttpResponse<?> page(HttpStatus status, String id, int page, SignedIn who, Map<String, String> errors, String said) {
        return switch (previewing.preview(id, page)) {
            case PreviewBroadcast.Result.Counted(var broadcast, var preview) -> Pages.page(status, PREVIEW,
                    model(broadcast, preview, page, who, errors, said));
            case PreviewBroadcast.Result.NotDraft(var broadcast) -> Pages.after("/broadcasts/" + id);
            case PreviewBroadcast.Result.NoSuchBroadcast() -> Pages.missing("Questo invio non esiste.");
            case PreviewBroadcast.Result.NoSource(var kind) -> Pages.refused("Questo pubblico non si può ancora contare.");
        };
    }

    private Map<String, Object> model(Broadcast broadcast, Preview preview, int page, SignedIn who, Map<String, String> errors,
                                      String said) {
        String beside = "/broadcasts/" + broadcast.id() + "/preview?page=";
        return desk.model(who, "row", BroadcastRow.of(broadcast, desk), "preview", PreviewShown.of(preview, broadcast.audience().of(),
                        desk.names(preview.unreachable().page()), words),
                "spent", desk.spent(broadcast.office(), desk.month()), "errors", errors, "said", said, "key", ids.next(),
                "secondPerson", preview.people() > Steer.SECOND_PERSON_ABOVE, "limit", Steer.SECOND_PERSON_ABOVE,
                "rehearsal", broadcast.plan().rehearsal() == Broadcast.Rehearsal.WANTED, "steers", Steering.of(broadcast, who),
                "newer", page > 1 ? beside + (page - 1) : null,
                "older", preview.unreachable().people() > page * Preview.Unreachable.PAGE ? beside + (page + 1) : null);
    }

    @Introspected
    record Test(@Nullable String to, @Nullable String key) {
    }
}
