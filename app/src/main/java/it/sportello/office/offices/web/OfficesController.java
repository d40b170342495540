package it.sportello.office.offices.web;

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
import it.sportello.office.offices.EditOffice;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.OfficeDraft;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Places;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Paged;
import it.sportello.platform.web.Pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Offices: a list, a form. */
@Controller("/offices")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.CONTACT_CENTRE, Role.ADMINISTRATOR})
class OfficesController {

    private static final String LIST = "office/offices/offices";
    private static final String SHOW = "office/offices/office";
    private static final String FORM = "office/offices/office-form";
    private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

    static {
        LANGUAGES.put("it", "Italiano");
        LANGUAGES.put("en", "Inglese");
        LANGUAGES.put("fr", "Francese");
        LANGUAGES.put("ar", "Arabo");
    }

    private final Offices offices;
    private final EditOffice editing;
    private final Places places;

    OfficesController(Offices offices, EditOffice editing, Places places) {
        this.offices = offices;
        this.editing = editing;
        this.places = places;
    }

    @Get
    HttpResponse<?> list(@QueryValue @Nullable Integer page, SignedIn who) {
        Map<String, Object> model = Paged.of(offices.all().stream().map(office -> OfficeRow.of(office, places)).toList(), "/offices?", page).model();
        model.put("administers", who.administers());
        return Pages.page(HttpStatus.OK, LIST, model);
    }

    @Get("/{code}")
    HttpResponse<?> show(String code, SignedIn who) {
        return offices.find(code).map(office -> Pages.page(HttpStatus.OK, SHOW, Map.of("administers", who.administers(),
                "manages", who.manages() && who.mayWork(code), "works", who.mayWork(code), "catchments", CatchmentRow.of(offices.catchments(code), places),
                "branches", offices.branches(code).stream().map(each -> OfficeRow.of(each, places)).toList(),
                "centre", office.remit().centre() == null ? "" : offices.find(office.remit().centre()).map(Office::name).orElse(office.remit().centre()),
                "office", OfficeRow.of(office, places), "draft", OfficeDraft.of(office))))
                .orElseGet(() -> Pages.missing("Questo ufficio non esiste."));
    }

    @Get("/new")
    @Secured(Role.ADMINISTRATOR)
    HttpResponse<?> blank() {
        return Pages.page(HttpStatus.OK, FORM, model(OfficeDraft.empty(), 0, Map.of()));
    }

    @Post
    @Secured(Role.ADMINISTRATOR)
    @Journalled(value = Kind.OFFICE_CHANGED, thing = "office", ref = "form.code", how = "open")
    HttpResponse<?> open(@Body OfficeForm form) {
        return save(form.draft(null), 0);
    }

    @Get("/{code}/edit")
    @Secured(Role.ADMINISTRATOR)
    HttpResponse<?> edit(String code) {
        return offices.find(code)
                .map(office -> Pages.page(HttpStatus.OK, FORM, model(OfficeDraft.of(office), office.version(), Map.of())))
                .orElseGet(() -> Pages.missing("Questo ufficio non esiste."));
    }

    @Post("/{code}")
    @Secured(Role.ADMINISTRATOR)
    @Journalled(value = Kind.OFFICE_CHANGED, thing = "office", ref = "code")
    HttpResponse<?> change(String code, @Body OfficeForm form) {
        Optional<Office> known = offices.find(code);
        return known.isEmpty() ? Pages.missing("Questo ufficio non esiste.") : save(form.draft(code), Math.max(1, form.known()));
    }

    private HttpResponse<?> save(OfficeDraft draft, long version) {
        return switch (editing.save(draft, version)) {
            case EditOffice.Result.Saved(var office) -> Pages.after("/offices/" + office.code());
            case EditOffice.Result.Wrong(var errors) -> Pages.wrong(FORM, model(draft, version, errors));
            case EditOffice.Result.CodeTaken() ->
                    Pages.wrong(FORM, model(draft, version, Map.of("code", "C'è già un ufficio con questo codice.")));
            case EditOffice.Result.ChangedMeanwhile() ->
                    Pages.refused("Qualcun altro ha appena cambiato questo ufficio. Riaprilo e riprova.");
        };
    }

    private static Map<String, Object> model(OfficeDraft draft, long version, Map<String, String> errors) {
        return Map.of("draft", draft, "version", version, "errors", errors, "languages", LANGUAGES,
                "spoken", java.util.List.of(draft.languages().split("\\s+")));
    }
}
