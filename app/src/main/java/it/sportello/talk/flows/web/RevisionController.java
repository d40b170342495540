package it.sportello.talk.flows.web;

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
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.FlowRevision;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.publishing.Companions;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.publishing.Publication;
import it.sportello.talk.flows.publishing.PublishRevision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a revision that was in force before, or that the release offers, in force: what was published is taken back. */
@Controller("/flows/{name}/revisions/{revision}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class RevisionController {

    private final FlowRevisions revisions;
    private final PublishRevision publish;
    private final Companions companions;
    private final PublicationPage page;

    RevisionController(FlowRevisions revisions, PublishRevision publish, Companions companions, PublicationPage page) {
        this.companions = companions;
        this.revisions = revisions;
        this.publish = publish;
        this.page = page;
    }

    @Get
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> show(String name, String revision, SignedIn who) {
        return on(name, revision, (found) -> page(HttpStatus.OK, found, PublicationPage.Form.EMPTY, Map.of(), List.of(), who));
    }

    @Post
    @Journalled(value = Kind.FLOW_PUBLISHED, thing = "flow", ref = "name", detail = "revision")
    HttpResponse<?> again(String name, String revision, @Body Map<String, String> form, SignedIn who) {
        return on(name, revision, found -> {
            PublicationPage.Form said = PublicationPage.Form.of(form);
            Map<String, String> wrong = said.problems();
            if (!wrong.isEmpty()) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, found, said, wrong, List.of(), who);
            }
            return switch (publish.again(name, revision, new PublishRevision.Wish(who.id(), said.reason(), form.get("expected"), said.choices()))) {
                case Publication.Published published -> Pages.after("/flows/" + name + "?said=published");
                case Publication.NeedsChoice(var questions) -> page(HttpStatus.UNPROCESSABLE_ENTITY, found, said, Map.of(), questions, who);
                case Publication.Outdated outdated -> Pages.refused("Qualcuno ha appena pubblicato un'altra versione. Guarda la storia e riprova.");
                case Publication.Broken(var problems) -> Pages.refused("Questa versione oggi non funzionerebbe. "
                        + problems.stream().map(FlowProblem::toString).collect(Collectors.joining(". ")));
                case Publication.Unknown unknown -> Pages.missing("Questa versione non c'è.");
            };
        });
    }

    private HttpResponse<?> on(String name, String revision, Function<FlowRevision, HttpResponse<?>> then) {
        Optional<FlowRevision> found = revisions.shelf().head(name).flatMap(head -> revisions.find(name, revision));
        return found.<HttpResponse<?>>map(then).orElseGet(() -> Pages.missing("Questa versione non c'è."));
    }

    private HttpResponse<?> page(HttpStatus status, FlowRevision to, PublicationPage.Form form, Map<String, String> errors, List<String> missing, SignedIn who) {
        Map<String, Object> model = page.model(companions.with(new Draft(to.flow(), to.files())), form, errors, missing);
        model.putAll(Map.of("edits", FlowNames.edits(who), "outdated", false, "problems", List.of(), "back", true,
                "action", "/flows/" + to.flow() + "/revisions/" + to.hash(), "expected", revisions.shelf().head(to.flow()).map(Shelf.Head::revision).orElse("")));
        return Pages.page(status, PublicationPage.VIEW, model);
    }
}
