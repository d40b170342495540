package it.sportello.ask.questionnaires.web;

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
import it.sportello.ask.questionnaires.interview.CompleteCurriculum;
import it.sportello.ask.questionnaires.interview.Completion;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The working life of the person, as the operator writes it down. */
@Controller("/questionari/{id}/curriculum")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class CurriculumController {

    private final SheetAnswers answer;
    private final CompleteCurriculum complete;

    CurriculumController(SheetAnswers answer, CompleteCurriculum complete) {
        this.answer = answer;
        this.complete = complete;
    }

    @Post
    @Journalled(value = Kind.SHEET_COMPLETED, thing = "sheet", ref = "id", hidden = true, how = "curriculum")
    HttpResponse<?> write(String id, @Body Map<String, String> form, SignedIn who) {
        Map<Completion.Field, String> texts = new EnumMap<>(Completion.Field.class);
        Arrays.stream(Completion.Field.values()).filter(field -> form.get(field.name()) != null)
                .forEach(field -> texts.put(field, form.get(field.name())));
        return answer.to(id, who, (sheet, contact) -> complete.complete(sheet, texts, who));
    }
}
