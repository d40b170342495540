package it.sportello.ask.reports.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.reports.ListAnswers;
import it.sportello.ask.reports.Spreadsheet;
import it.sportello.ask.reports.WriteSpreadsheet;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The answers to a questionnaire as a file, of the offices of who takes it. */
@Controller("/risposte/{questionnaire}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class AnswersController {

    private final Questionnaires questionnaires;
    private final Offices offices;
    private final ListAnswers list;
    private final WriteSpreadsheet write;

    AnswersController(Questionnaires questionnaires, Offices offices, ListAnswers list, WriteSpreadsheet write) {
        this.questionnaires = questionnaires;
        this.offices = offices;
        this.list = list;
        this.write = write;
    }

    @Get
    HttpResponse<?> columns(String questionnaire, SignedIn who) {
        return on(questionnaire, flow -> {
            Map<String, String> names = new LinkedHashMap<>();
            own(who).forEach(office -> names.put(office.code(), office.name()));
            return Pages.page(HttpStatus.OK, "ask/reports/answers", Map.of("questionnaire", flow.name(), "offices", names,
                    "columns", list.headings(flow).stream().map(one -> new ReportShown.Meaning(one.title(), one.meaning())).toList()));
        });
    }

    /** @param office code of one; all that who looks may see when not said */
    @Get("/csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Journalled(value = Kind.ANSWERS_EXPORTED, thing = "questionnaire", ref = "questionnaire", how = "csv")
    HttpResponse<?> csv(String questionnaire, @QueryValue @Nullable String office, SignedIn who) {
        return with(questionnaire, office, who, table -> Files.csv(write.csv(table), "risposte-" + questionnaire));
    }

    @Get("/xlsx")
    @Produces({Files.XLSX, MediaType.TEXT_HTML})
    @Journalled(value = Kind.ANSWERS_EXPORTED, thing = "questionnaire", ref = "questionnaire", how = "xlsx")
    HttpResponse<?> xlsx(String questionnaire, @QueryValue @Nullable String office, SignedIn who) {
        return with(questionnaire, office, who, table -> Files.xlsx(write.xlsx(table), "risposte-" + questionnaire));
    }

    private HttpResponse<?> on(String questionnaire, Function<Flow, HttpResponse<?>> then) {
        return questionnaires.named(questionnaire).<HttpResponse<?>>map(then).orElseGet(() -> Pages.missing("Questo questionario non esiste."));
    }

    private HttpResponse<?> with(String questionnaire, String office, SignedIn who, Function<Spreadsheet, HttpResponse<?>> then) {
        if (office != null && !office.isBlank() && !who.mayWork(office)) {
            return Pages.forbidden("Questo non è un tuo ufficio.");
        }
        List<String> codes = office != null && !office.isBlank() ? List.of(office)
                : Stream.concat(own(who).stream().map(Office::code), who.everywhere() ? Stream.of((String) null) : Stream.empty()).toList();
        return on(questionnaire, flow -> {
            Optional<Spreadsheet> table = list.of(flow, codes);
            return table.<HttpResponse<?>>map(then).orElseGet(() -> Pages.refused("Sono troppe per un file solo. Scegli un ufficio."));
        });
    }

    private List<Office> own(SignedIn who) {
        return offices.all().stream().filter(office -> who.mayWork(office.code())).toList();
    }
}
