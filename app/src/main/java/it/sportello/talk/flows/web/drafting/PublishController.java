package it.sportello.talk.flows.web.drafting;

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
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.drafts.PublishDraft;
import it.sportello.talk.flows.publishing.Publication;
import it.sportello.talk.flows.web.FlowNames;
import it.sportello.talk.flows.web.PublicationPage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a draft in force, after a look at whom it reaches. */
@Controller("/flows/{name}/draft/publish")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class PublishController {

    private final PublishDraft publish;
    private final PublicationPage page;
    private final DraftDoor door;

    PublishController(PublishDraft publish, PublicationPage page, DraftDoor door) {
        this.publish = publish;
        this.page = page;
        this.door = door;
    }

    @Get
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> show(String name, SignedIn who) {
        return door.on(name, draft -> page(HttpStatus.OK, draft, PublicationPage.Form.EMPTY, Map.of(), List.of(), who));
    }

    /** @param revision of the draft as who publishes it saw it */
    @Post("/{revision}")
    @Journalled(value = Kind.FLOW_PUBLISHED, thing = "flow", ref = "name", detail = "revision")
    HttpResponse<?> publish(String name, String revision, @Body Map<String, String> form, SignedIn who) {
        return door.on(name, draft -> {
            PublicationPage.Form said = PublicationPage.Form.of(form);
            Map<String, String> wrong = said.problems();
            if (!wrong.isEmpty()) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, draft, said, wrong, List.of(), who);
            }
            if (!form.getOrDefault("version", "").equals(String.valueOf(draft.version())) || !door.problems(draft.draft(), Optional.empty()).isEmpty()
                    || !draft.draft().read().revision().equals(revision)) {
                return Pages.refused("La bozza è cambiata da quando l'hai guardata. Torna alla bozza e controlla prima di pubblicare.");
            }
            return switch (publish.publish(draft, who.id(), said.reason(), said.choices())) {
                case Publication.Published published -> Pages.after("/flows/" + name + "?said=published");
                case Publication.NeedsChoice(var questions) -> page(HttpStatus.UNPROCESSABLE_ENTITY, draft, said, Map.of(), questions, who);
                case Publication.Outdated outdated -> page(HttpStatus.CONFLICT, draft, said, Map.of(), List.of(), who);
                case Publication.Broken broken -> page(HttpStatus.UNPROCESSABLE_ENTITY, draft, said, Map.of(), List.of(), who);
                case Publication.Unknown unknown -> Pages.missing(FlowNames.MISSING);
            };
        });
    }

    private HttpResponse<?> page(HttpStatus status, OpenDraft draft, PublicationPage.Form form, Map<String, String> errors, List<String> missing, SignedIn who) {
        Map<String, Object> model = door.model(draft, draft.draft(), null, who);
        List<ProblemRow> problems = door.problems(draft.draft(), DraftDoor.questions(draft.draft()));
        model.put("problems", problems);
        if (problems.isEmpty()) {
            model.putAll(page.model(draft.draft(), form, errors, missing));
            model.put("action", "/flows/" + draft.flow() + "/draft/publish/" + model.get("revision"));
        }
        return Pages.page(status, PublicationPage.VIEW, model);
    }
}
