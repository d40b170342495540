package it.sportello.ask.questionnaires.web;

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
import it.sportello.ask.questionnaires.interview.BringIndex;
import it.sportello.ask.questionnaires.interview.CompletePerson;
import it.sportello.ask.questionnaires.interview.GiveBack;
import it.sportello.ask.questionnaires.interview.JudgeScore;
import it.sportello.ask.questionnaires.interview.NationalIndex;
import it.sportello.ask.questionnaires.interview.Returned;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What staff adds to a sheet, and to the person it is of. Each deed comes back to the page, or to the page with a sentence above it. */
@Controller("/questionari/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class SheetWorkController {

    private final SheetAnswers answer;
    private final JudgeScore judge;
    private final GiveBack giveBack;
    private final CompletePerson person;
    private final BringIndex index;

    SheetWorkController(SheetAnswers answer, JudgeScore judge, GiveBack giveBack, CompletePerson person, BringIndex index) {
        this.answer = answer;
        this.judge = judge;
        this.giveBack = giveBack;
        this.person = person;
        this.index = index;
    }

    /** @param points blank to confirm those of the rules */
    @Introspected
    record Judged(@Nullable String dimension, @Nullable String points, @Nullable String motive) {
    }

    @Post("/punteggio")
    @Journalled(value = Kind.SHEET_JUDGED, thing = "sheet", ref = "id", hidden = true, detail = "form.dimension")
    HttpResponse<?> judge(String id, @Body Judged form, SignedIn who) {
        String points = text(form.points());
        if (!points.isEmpty() && !points.matches("-?\\d{1,6}")) {
            return answer.wrong(id, who, "I punti sono un numero intero.");
        }
        return answer.to(id, who, (sheet, contact) -> judge.judge(sheet, text(form.dimension()), points.isEmpty() ? null : Integer.valueOf(points),
                form.motive(), who));
    }

    @Introspected
    record GivenBack(@Nullable String day, @Nullable String how) {
    }

    @Post("/restituzione")
    @Journalled(value = Kind.SHEET_RETURNED, thing = "sheet", ref = "id", hidden = true, detail = "form.how")
    HttpResponse<?> giveBack(String id, @Body GivenBack form, SignedIn who) {
        return answer.to(id, who, (sheet, contact) -> giveBack.give(sheet, day(form.day()), named(Returned.How.values(), form.how()).orElse(null), who));
    }

    /** @param version of the record that was read */
    @Introspected
    record About(@Nullable Long version, @Nullable String family, @Nullable String given, @Nullable String taxCode, @Nullable String born) {
    }

    @Post("/persona")
    @Journalled(value = Kind.SHEET_COMPLETED, thing = "sheet", ref = "id", hidden = true, how = "person")
    HttpResponse<?> person(String id, @Body About form, SignedIn who) {
        return answer.to(id, who, (sheet, contact) -> person.complete(contact.id(), form.version() == null ? -1 : form.version(),
                text(form.family()), text(form.given()), text(form.taxCode()), text(form.born())));
    }

    @Introspected
    record Brought(@Nullable String level, @Nullable String probability, @Nullable String day, @Nullable String origin) {
    }

    @Post("/indice")
    @Journalled(value = Kind.SHEET_COMPLETED, thing = "sheet", ref = "id", hidden = true, how = "national-index")
    HttpResponse<?> index(String id, @Body Brought form, SignedIn who) {
        return answer.to(id, who, (sheet, contact) -> index.bring(contact.id(), named(NationalIndex.Level.values(), form.level()).orElse(null),
                text(form.probability()), day(form.day()), text(form.origin()), who));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
