package it.sportello.ask.questionnaires.web;

import io.micronaut.http.HttpResponse;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** After a deed: the sheet's page, or the same with a sentence that says why not. */
@Singleton
class SheetAnswers {

    private final SheetDoor door;
    private final SheetPage page;

    SheetAnswers(SheetDoor door, SheetPage page) {
        this.door = door;
        this.page = page;
    }

    /** @param deed says why not, or nothing */
    HttpResponse<?> to(String id, SignedIn who, BiFunction<Sheet, Contact, Optional<String>> deed) {
        return door.on(id, who, (sheet, contact) -> deed.apply(sheet, contact).<HttpResponse<?>>map(sentence -> shown(sheet, contact, who, sentence))
                .orElseGet(() -> Pages.after("/questionari/" + id)));
    }

    HttpResponse<?> wrong(String id, SignedIn who, String sentence) {
        return door.on(id, who, (sheet, contact) -> shown(sheet, contact, who, sentence));
    }

    private HttpResponse<?> shown(Sheet sheet, Contact contact, SignedIn who, String sentence) {
        Map<String, Object> model = page.model(sheet, contact, who);
        model.put("error", sentence);
        return Pages.wrong("ask/questionnaires/sheet", model);
    }
}
