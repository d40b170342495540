package it.sportello.ask.reports.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.reports.CampaignReport;
import it.sportello.ask.reports.Column;
import it.sportello.ask.reports.MakeReport;
import it.sportello.ask.reports.WriteSpreadsheet;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a campaign came to. */
@Controller("/campaigns/{id}/report")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class ReportController {

    private final Campaigns campaigns;
    private final MakeReport make;
    private final WriteSpreadsheet write;

    ReportController(Campaigns campaigns, MakeReport make, WriteSpreadsheet write) {
        this.campaigns = campaigns;
        this.make = make;
        this.write = write;
    }

    @Get
    HttpResponse<?> show(String id, SignedIn who) {
        return with(id, who, report -> Pages.page(HttpStatus.OK, "ask/reports/report", Map.of("report", ReportShown.of(report))));
    }

    @Get("/stampa")
    HttpResponse<?> print(String id, SignedIn who) {
        return with(id, who, report -> Pages.page(HttpStatus.OK, "ask/reports/print", Map.of("report", ReportShown.of(report))));
    }

    @Get("/colonne")
    HttpResponse<?> columns(String id, SignedIn who) {
        return with(id, who, report -> Pages.page(HttpStatus.OK, "ask/reports/columns", Map.of("id", id,
                "columns", Arrays.stream(Column.values()).map(column -> new ReportShown.Meaning(column.title(), column.meaning())).toList())));
    }

    @Get("/csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Journalled(value = Kind.CAMPAIGN_EXPORTED, thing = "campaign", ref = "id", how = "csv")
    HttpResponse<?> csv(String id, SignedIn who) {
        return with(id, who, report -> Files.csv(write.csv(report.table()), "campagna-" + id));
    }

    @Get("/xlsx")
    @Produces({Files.XLSX, MediaType.TEXT_HTML})
    @Journalled(value = Kind.CAMPAIGN_EXPORTED, thing = "campaign", ref = "id", how = "xlsx")
    HttpResponse<?> xlsx(String id, SignedIn who) {
        return with(id, who, report -> Files.xlsx(write.xlsx(report.table()), "campagna-" + id));
    }

    private HttpResponse<?> with(String id, SignedIn who, Function<CampaignReport, HttpResponse<?>> then) {
        Optional<Campaign> found = campaigns.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questa campagna non esiste.");
        }
        List<String> shown = found.get().offices().stream().filter(who::mayWork).toList();
        return shown.isEmpty() ? Pages.forbidden("Questa campagna è di altri uffici.") : then.apply(make.of(found.get(), shown));
    }
}
