package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import it.sportello.talk.flows.editing.ArrangeQuestions;
import it.sportello.talk.flows.web.FlowNames;

/** Which questions a draft has, and in which order. */
@Controller("/flows/{name}/draft/questions")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class ArrangeController {

    private final ChangeDraft change;

    ArrangeController(ChangeDraft change) {
        this.change = change;
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
            return change.wrong(name, who, "Scrivi la domanda che vuoi aggiungere, e scegli come si risponde.");
        }
        return change.by(name, form.version(), who, true, draft -> new ArrangeQuestions(draft).add(words, form.type(), form.before()));
    }

    @Post("/{question}/move")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "move")
    HttpResponse<?> move(String name, String question, @Body Moved form, SignedIn who) {
        return change.by(name, form.version(), who, false, draft -> {
            ArrangeQuestions questions = new ArrangeQuestions(draft);
            return "down".equals(form.where()) ? questions.down(question) : questions.up(question);
        });
    }

    @Post("/{question}/remove")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "remove")
    HttpResponse<?> remove(String name, String question, @Body DraftController.Seen form, SignedIn who) {
        return change.by(name, form.version(), who, false, draft -> new ArrangeQuestions(draft).remove(question));
    }
}
