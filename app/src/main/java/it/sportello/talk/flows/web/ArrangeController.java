package it.sportello.talk.flows.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import it.sportello.talk.flows.drafts.ReviseDraft;
import it.sportello.talk.flows.editing.ArrangeQuestions;
import it.sportello.talk.flows.editing.Edited;

import java.util.function.Function;

/** Which questions a draft has, and in which order. */
@Controller("/flows/{name}/draft/questions")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class ArrangeController {

    private final ReviseDraft revise;
    private final DraftPage page;
    private final DraftDoor door;

    ArrangeController(ReviseDraft revise, DraftPage page, DraftDoor door) {
        this.revise = revise;
        this.page = page;
        this.door = door;
    }

    @Introspected
    record Added(@Nullable String words, @Nullable String type, @Nullable String before, long version) {
    }

    /** @param where {@code up} or {@code down} */
    @Introspected
    record Moved(@Nullable String where, long version) {
    }

    @Post
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "add")
    HttpResponse<?> add(String name, @Body Added form, SignedIn who) {
        String words = form.words() == null ? "" : form.words().strip();
        if (words.isEmpty() || words.length() > QuestionForm.LONGEST || !FlowNames.types().containsKey(form.type())) {
            return door.on(name, draft -> Pages.wrong(DraftPage.VIEW, page.refused(draft, null, who, "Scrivi la domanda che vuoi aggiungere, e scegli come si risponde.")));
        }
        return arrange(name, form.version(), who, true, questions -> questions.add(words, form.type(), form.before()));
    }

    @Post("/{question}/move")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "move")
    HttpResponse<?> move(String name, String question, @Body Moved form, SignedIn who) {
        return arrange(name, form.version(), who, false, questions -> "down".equals(form.where()) ? questions.down(question) : questions.up(question));
    }

    @Post("/{question}/remove")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "remove")
    HttpResponse<?> remove(String name, String question, @Body DraftController.Seen form, SignedIn who) {
        return arrange(name, form.version(), who, false, questions -> questions.remove(question));
    }

    /** @param opens whether the question is shown afterwards, or the whole draft */
    private HttpResponse<?> arrange(String name, long version, SignedIn who, boolean opens, Function<ArrangeQuestions, Edited> change) {
        return door.on(name, draft -> {
            if (DraftDoor.questions(draft.draft()).isEmpty()) {
                return Pages.after("/flows/" + name + "/draft");
            }
            return switch (change.apply(new ArrangeQuestions(draft.draft()))) {
                case Edited.Refused(var sentence) -> Pages.page(HttpStatus.CONFLICT, DraftPage.VIEW, page.refused(draft, null, who, sentence));
                case Edited.Done(var changed, var question) -> revise.revise(name, version, who.id(), before -> changed) instanceof ReviseDraft.Result.Saved
                        ? Pages.after("/flows/" + name + "/draft" + (opens ? "/questions/" + question : "?said=saved" + place(question)))
                        : Pages.refused("Qualcuno ha salvato questa bozza prima di te. Aprila di nuovo e riprova.");
            };
        });
    }

    private static String place(String question) {
        return DraftDoor.isName(question) ? "#q-" + question : "";
    }
}
