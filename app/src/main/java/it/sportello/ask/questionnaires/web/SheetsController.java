package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
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
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

/** The sheets of an office, and each one whole. */
@Controller("/questionari")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class SheetsController {

    private final SheetDoor door;
    private final SheetList list;
    private final SheetPage page;

    SheetsController(SheetDoor door, SheetList list, SheetPage page) {
        this.door = door;
        this.list = list;
        this.page = page;
    }

    /**
     * @param office        code, or {@link SheetList#NOBODYS}; the first of the person's own when not said
     * @param questionnaire name
     * @param state         of {@link it.sportello.ask.questionnaires.SheetState}
     * @param band          {@code mobilita/bassa}
     * @param from          page of the store to go on at
     */
    @Introspected
    record Wanted(@Nullable String office, @Nullable String questionnaire, @Nullable String state, @Nullable String band, @Nullable Integer from) {
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "questionnaire", ref = "questionnaire")
    HttpResponse<?> all(@QueryValue @Nullable String office, @QueryValue @Nullable String questionnaire, @QueryValue @Nullable String state,
                        @QueryValue @Nullable String band, @QueryValue @Nullable Integer from, SignedIn who) {
        return list.page(new Wanted(office, questionnaire, state, band, from), who);
    }

    @Get("/{id}")
    @Journalled(value = Kind.SHEET_SEEN, thing = "sheet", ref = "id", hidden = true)
    HttpResponse<?> show(String id, SignedIn who) {
        return door.on(id, who, (sheet, contact) -> Pages.page(HttpStatus.OK, "ask/questionnaires/sheet", page.model(sheet, contact, who)));
    }

    @Get("/{id}/stampa")
    @Journalled(value = Kind.SHEET_SEEN, thing = "sheet", ref = "id", hidden = true, how = "print")
    HttpResponse<?> print(String id, SignedIn who) {
        return door.on(id, who, (sheet, contact) -> Pages.page(HttpStatus.OK, "ask/questionnaires/print", page.model(sheet, contact, who)));
    }
}
