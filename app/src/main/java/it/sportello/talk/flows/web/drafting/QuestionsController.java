package it.sportello.talk.flows.web.drafting;

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
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.drafts.ReviseDraft;
import it.sportello.talk.flows.editing.Question;
import it.sportello.talk.flows.editing.WriteQuestion;
import it.sportello.talk.flows.publishing.Draft;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A question of a draft, by its form. */
@Controller("/flows/{name}/draft/questions/{question}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class QuestionsController {

    private static final String TOO_LONG = "Un testo è troppo lungo: al massimo " + QuestionForm.LONGEST + " caratteri.";

    private final ReviseDraft revise;
    private final QuestionPage page;
    private final DraftDoor door;

    QuestionsController(ReviseDraft revise, QuestionPage page, DraftDoor door) {
        this.revise = revise;
        this.page = page;
        this.door = door;
    }

    @Get
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> show(String name, String question, @QueryValue @Nullable String file, @QueryValue @Nullable String language, @QueryValue @Nullable String said,
                         SignedIn who) {
        return on(name, question, (draft, found) -> {
            Map<String, Object> model = page.model(draft, draft.draft(), question, new QuestionPage.Open(file, language), who);
            model.put("said", said == null ? null : "Salvato.");
            return Pages.page(HttpStatus.OK, QuestionPage.VIEW, model);
        });
    }

    @Post
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "question")
    HttpResponse<?> save(String name, String question, @Body Map<String, String> form, SignedIn who) {
        return on(name, question, (draft, found) -> {
            QuestionForm said = new QuestionForm(form, found);
            if (said.tooLong(draft.draft())) {
                return refused(HttpStatus.UNPROCESSABLE_ENTITY, draft, draft.draft(), question, form, who, TOO_LONG);
            }
            return switch (revise.revise(name, QuestionForm.version(form), who.id(), before -> WriteQuestion.write(before, said.question()))) {
                case ReviseDraft.Result.Saved saved -> Pages.after("/flows/" + name + "/draft/questions/" + question + "?said=saved&language=" + word(form.get("language"))
                        + "&file=" + word(form.get("file")));
                case ReviseDraft.Result.ChangedMeanwhile(var theirs) -> there(theirs, question) ? refused(HttpStatus.CONFLICT, theirs,
                        WriteQuestion.write(theirs.draft(), said.question()), question, form, who, door.theirs(theirs))
                        : Pages.refused("Qualcuno ha appena tolto questa domanda dalla bozza.");
                case ReviseDraft.Result.Gone() -> Pages.refused("Questa bozza è stata pubblicata o buttata via mentre scrivevi.");
            };
        });
    }

    /** The same page with what is being written, saved nowhere. */
    @Post("/preview")
    HttpResponse<?> preview(String name, String question, @Body Map<String, String> form, SignedIn who) {
        return on(name, question, (draft, found) -> {
            QuestionForm said = new QuestionForm(form, found);
            if (said.tooLong(draft.draft())) {
                return refused(HttpStatus.UNPROCESSABLE_ENTITY, draft, draft.draft(), question, form, who, TOO_LONG);
            }
            return Pages.page(HttpStatus.OK, QuestionPage.VIEW, model(draft, WriteQuestion.write(draft.draft(), said.question()), question, form, who));
        });
    }

    private HttpResponse<?> refused(HttpStatus status, OpenDraft draft, Draft shown, String question, Map<String, String> form, SignedIn who, String sentence) {
        Map<String, Object> model = model(draft, shown, question, form, who);
        model.put("refused", sentence);
        return Pages.page(status, QuestionPage.VIEW, model);
    }

    private Map<String, Object> model(OpenDraft draft, Draft shown, String question, Map<String, String> form, SignedIn who) {
        return page.model(draft, shown, question, new QuestionPage.Open(form.get("file"), form.get("language")), who);
    }

    /** Where a file is no YAML there is no form: the page of the draft shows why. */
    private HttpResponse<?> on(String name, String question, BiFunction<OpenDraft, Question, HttpResponse<?>> then) {
        return door.on(name, draft -> {
            var questions = DraftDoor.questions(draft.draft());
            if (questions.isEmpty()) {
                return Pages.after("/flows/" + name + "/draft");
            }
            Optional<Question> found = DraftDoor.isName(question) ? questions.get().find(question) : Optional.empty();
            return found.isPresent() ? then.apply(draft, found.get()) : Pages.missing("Questa domanda non c'è nella bozza.");
        });
    }

    private static boolean there(OpenDraft draft, String question) {
        return DraftDoor.questions(draft.draft()).flatMap(questions -> questions.find(question)).isPresent();
    }

    private static String word(String text) {
        return text != null && text.matches("[a-z0-9.-]{1,40}") ? text : "";
    }
}
