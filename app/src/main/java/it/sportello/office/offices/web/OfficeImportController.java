package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.ImportOffices;
import it.sportello.office.staff.Role;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Map;

/**
 * Many offices at once. The file's text is pasted: the token of forms is read from url-encoded bodies only, and this works
 * without JavaScript.
 */
@Controller("/offices/import")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class OfficeImportController {

    private static final String FORM = "office/offices/import";
    private static final String DONE = "office/offices/imported";

    private final ImportOffices imports;

    OfficeImportController(ImportOffices imports) {
        this.imports = imports;
    }

    @Get
    HttpResponse<?> form() {
        return Pages.page(HttpStatus.OK, FORM, Map.of("csv", "", "problems", List.of()));
    }

    @Post
    @Journalled(value = Kind.OFFICE_CHANGED, how = "import")
    HttpResponse<?> load(@Body Sheet sheet) {
        String csv = sheet.csv() == null ? "" : sheet.csv();
        return switch (imports.load(csv)) {
            case ImportOffices.Result.Loaded loaded -> Pages.page(HttpStatus.OK, DONE, Map.of("loaded", loaded));
            case ImportOffices.Result.Refused(var problems) -> Pages.wrong(FORM, Map.of("csv", csv, "problems", problems));
            case ImportOffices.Result.ChangedMeanwhile(var office) ->
                    Pages.refused("Qualcuno ha cambiato l'ufficio " + office + " in questo momento. Carica di nuovo lo stesso file.");
        };
    }

    @Introspected
    record Sheet(@Nullable String csv) {
    }
}
