package it.sportello.ask.questionnaires.web.own;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.AskPerson;
import it.sportello.ask.questionnaires.filling.FillSheet;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Optional;

/**
 * A person answers on a page, one question after the other, where the sheet stands. A form that comes twice, or from a page the browser
 * went back to, is harmless: an answer that is there already leads on, another one corrects it.
 */
@Controller("/me/sheets/{questionnaire}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Own.CITIZEN)
class OwnSheetController {

    private static final int LONGEST = 1_001;
    private static final int MOST = 100;

    private final OwnSheetDoor door;
    private final FillSheet fill;
    private final AskPerson person;
    private final OwnSheetPage page;
    private final OwnSheetEnd end;

    OwnSheetController(OwnSheetDoor door, FillSheet fill, AskPerson person, OwnSheetPage page, OwnSheetEnd end) {
        this.door = door;
        this.fill = fill;
        this.person = person;
        this.page = page;
        this.end = end;
    }

    /** @param ways taken before; @param except name of an answer that is asked anew; @param said what has just been done */
    @Get
    HttpResponse<?> show(HttpRequest<?> request, String questionnaire, @QueryValue @Nullable String invitation, @QueryValue @Nullable String ways,
                         @QueryValue @Nullable String except, Own own) {
        return door.on(questionnaire, own, visit -> {
            Sheet sheet = visit.sheet().orElseGet(() -> door.begin(visit, invitation));
            return !sheet.state().goesOn() ? end.show(request, visit, sheet) : switch (stand(visit, sheet, ways, seen(visit, sheet, except))) {
                case Standing.Asks asks -> page.show(request, visit, sheet, asks);
                case Standing.Over over -> end.paused(request, visit);
            };
        });
    }

    /**
     * @param node   the question that was read
     * @param choice what was chosen, or nothing
     * @param text   what was typed, or blank
     */
    @Introspected
    record Said(@Nullable String node, @Nullable List<String> choice, @Nullable String text, @Nullable String ways, @Nullable String except) {

        String words() {
            String words = text == null ? "" : text.strip();
            return words.substring(0, Math.min(words.length(), LONGEST));
        }

        List<String> choices() {
            return choice == null ? List.of() : choice.stream().filter(one -> !one.isBlank()).limit(MOST).toList();
        }
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, String questionnaire, @Body Said form, Own own) {
        return door.on(questionnaire, own, visit -> {
            Sheet sheet = visit.sheet().orElse(null);
            if (sheet == null || !sheet.state().goesOn() || form.node() == null) {
                return Pages.after(visit.path());
            }
            Optional<Standing.Asks> read = read(visit, sheet, form);
            if (read.isEmpty()) {
                return Pages.after(visit.path());
            }
            if (form.choices().isEmpty() && form.words().isEmpty() && !read.get().mayBeNothing()) {
                return page.empty(request, visit, sheet, read.get());
            }
            return answered(request, visit, sheet, read.get(), form);
        });
    }

    private HttpResponse<?> answered(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks read, Said form) {
        Standing now = fill.answer(sheet, visit.writer(), read, form.words(), form.choices());
        return switch (now) {
            case Standing.Asks asks when asks.missed() -> page.missed(request, visit, sheet, read, asks, form.words());
            case Standing.Asks asks when asks.asksWhich(read) -> page.which(request, visit, sheet, asks, form.words());
            case Standing.Asks asks -> Pages.after(OwnSheetPage.path(visit, asks));
            case Standing.Over over -> visit.sheet().filter(after -> !after.state().goesOn()).isPresent() ? Pages.after(visit.path())
                    : Pages.after(visit.path() + "/pause");
        };
    }

    /** Who sent or withdrew one answers anew. */
    @Post("/again")
    HttpResponse<?> again(String questionnaire, Own own) {
        return door.on(questionnaire, own, visit -> {
            door.begin(visit, null);
            return Pages.after(visit.path());
        });
    }

    @Introspected
    record Spoken(@Nullable String lang) {
    }

    @Post("/language")
    HttpResponse<?> speak(String questionnaire, @Body Spoken form, Own own) {
        return door.on(questionnaire, own, visit -> {
            door.speak(visit, OwnLanguage.of(form.lang()));
            return Pages.after(visit.path());
        });
    }

    @Post("/person")
    HttpResponse<?> person(String questionnaire, Own own) {
        return door.on(questionnaire, own, visit -> {
            visit.sheet().ifPresent(sheet -> person.ask(sheet, visit.writer().person()));
            return Pages.after(visit.path() + "/pause?said=person");
        });
    }

    /** @param said {@code person} once one was asked for */
    @Get("/pause")
    HttpResponse<?> pause(HttpRequest<?> request, String questionnaire, @QueryValue @Nullable String said, Own own) {
        return door.on(questionnaire, own, visit -> "person".equals(said) ? end.called(request, visit) : end.paused(request, visit));
    }

    /** The question this form is of: the open one, or one that was answered otherwise on a page the browser went back to. */
    private Optional<Standing.Asks> read(OwnSheetDoor.Visit visit, Sheet sheet, Said form) {
        Standing open = stand(visit, sheet, form.ways(), seen(visit, sheet, form.except()));
        if (open instanceof Standing.Asks asks && asks.node().equals(form.node())) {
            return Optional.of(asks);
        }
        String name = visit.name(form.node());
        return visit.sight().answer(sheet, name).filter(given -> !form.choices().equals(List.of(given.value().split(",")))
                        && (form.words().isEmpty() || !form.words().equals(given.words())))
                .map(given -> stand(visit, sheet, null, name)).filter(Standing.Asks.class::isInstance).map(Standing.Asks.class::cast);
    }

    private Standing stand(OwnSheetDoor.Visit visit, Sheet sheet, String ways, String except) {
        return fill.stand(sheet, visit.writer(), Way.read(ways), except);
    }

    private static String seen(OwnSheetDoor.Visit visit, Sheet sheet, String name) {
        return visit.sight().answer(sheet, name).isPresent() ? name : null;
    }
}
