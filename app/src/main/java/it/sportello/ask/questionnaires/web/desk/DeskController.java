package it.sportello.ask.questionnaires.web.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import it.sportello.ask.questionnaires.filling.FillSheet;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.ask.questionnaires.filling.Writer;
import it.sportello.ask.questionnaires.web.SheetDoor;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.List;

/** One question after the other, asked by the operator and typed for the person. */
@Controller("/questionari/{id}/banco")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class DeskController {

    private static final int LONGEST = 1_000;
    private static final int MOST = 100;

    private final SheetDoor door;
    private final FillSheet desk;
    private final DeskPage page;

    DeskController(SheetDoor door, FillSheet desk, DeskPage page) {
        this.door = door;
        this.desk = desk;
        this.page = page;
    }

    /** @param ways taken before; @param except name of an answer that is asked anew */
    @Get
    @Journalled(value = Kind.SHEET_SEEN, thing = "sheet", ref = "id", hidden = true, how = "desk")
    HttpResponse<?> ask(String id, @QueryValue @Nullable String ways, @QueryValue @Nullable String except, SignedIn who) {
        return door.on(id, who, (sheet, contact) -> over(sheet) ? Pages.after("/questionari/" + id)
                : page.show(sheet, contact, desk.stand(sheet, Writer.atDesk(contact, who), Way.read(ways), known(sheet, except))));
    }

    /** @param node the question that was read, in its {@code revision}; @param choice what was chosen, or nothing; @param text what was typed, or blank */
    @Introspected
    record Said(@Nullable String node, @Nullable String revision, @Nullable List<String> choice, @Nullable String text, @Nullable String ways, @Nullable String except) {
    }

    @Post
    @Journalled(value = Kind.SHEET_FILLED, thing = "sheet", ref = "id", hidden = true)
    HttpResponse<?> answer(String id, @Body Said form, SignedIn who) {
        return door.on(id, who, (sheet, contact) -> {
            String text = form.text() == null ? "" : form.text().strip();
            List<String> choices = form.choice() == null ? List.of() : form.choice().stream().filter(choice -> !choice.isBlank()).limit(MOST).toList();
            if (over(sheet)) {
                return Pages.after("/questionari/" + id);
            }
            if (form.node() == null || text.length() > LONGEST) {
                return Pages.refused("La risposta è troppo lunga: al massimo " + LONGEST + " caratteri.");
            }
            Standing standing = desk.stand(sheet, Writer.atDesk(contact, who), Way.read(form.ways()), known(sheet, form.except()));
            if (!(standing instanceof Standing.Asks asks) || !asks.node().equals(form.node()) || !asks.revision().equals(form.revision())) {
                return page.after(sheet, standing);
            }
            return choices.isEmpty() && text.isEmpty() && !asks.mayBeNothing() ? page.wrong(sheet, contact, asks, "Scegli o scrivi la risposta.")
                    : page.answered(sheet, contact, asks, desk.answer(sheet, Writer.atDesk(contact, who), asks, text, choices), text);
        });
    }

    private static boolean over(Sheet sheet) {
        return !sheet.state().goesOn();
    }

    private static String known(Sheet sheet, String name) {
        return name != null && sheet.answers().containsKey(name) ? name : null;
    }
}
