package it.sportello.ask.reports.web;

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
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.silent.ListSilent;
import it.sportello.ask.reports.SilentTable;
import it.sportello.ask.reports.Spreadsheet;
import it.sportello.ask.reports.WriteSpreadsheet;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Those of an office who did not answer, to take away: on paper and as files. */
@Controller("/campaigns/{id}/silent")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class SilentFilesController {

    private final Campaigns campaigns;
    private final ListSilent silent;
    private final WriteSpreadsheet write;

    SilentFilesController(Campaigns campaigns, ListSilent silent, WriteSpreadsheet write) {
        this.campaigns = campaigns;
        this.silent = silent;
        this.write = write;
    }

    @Get("/stampa")
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "campaign", ref = "id", how = "print")
    HttpResponse<?> print(String id, @QueryValue String office, SignedIn who) {
        return with(id, office, who, (campaign, table) -> Pages.page(HttpStatus.OK, "ask/reports/silent-print",
                Map.of("id", id, "office", office, "campaign", campaign.title(), "lines", table.lines())));
    }

    @Get("/csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Journalled(value = Kind.CAMPAIGN_EXPORTED, thing = "campaign", ref = "id", how = "silent-csv")
    HttpResponse<?> csv(String id, @QueryValue String office, SignedIn who) {
        return with(id, office, who, (campaign, table) -> Files.csv(write.csv(table), "senza-risposta-" + id));
    }

    @Get("/xlsx")
    @Produces({Files.XLSX, MediaType.TEXT_HTML})
    @Journalled(value = Kind.CAMPAIGN_EXPORTED, thing = "campaign", ref = "id", how = "silent-xlsx")
    HttpResponse<?> xlsx(String id, @QueryValue String office, SignedIn who) {
        return with(id, office, who, (campaign, table) -> Files.xlsx(write.xlsx(table), "senza-risposta-" + id));
    }

    private HttpResponse<?> with(String id, String office, SignedIn who, BiFunction<Campaign, Spreadsheet, HttpResponse<?>> then) {
        Optional<Campaign> found = campaigns.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questa campagna non esiste.");
        }
        return found.get().offices().contains(office) && who.mayWork(office) ? then.apply(found.get(), SilentTable.of(silent.all(found.get(), office)))
                : Pages.forbidden("Questo non è un tuo ufficio.");
    }
}
