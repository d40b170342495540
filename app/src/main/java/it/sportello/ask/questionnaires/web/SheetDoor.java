package it.sportello.ask.questionnaires.web;

import io.micronaut.http.HttpResponse;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.BiFunction;

/** A sheet is read by whoever may read the person it is of. */
@Singleton
public class SheetDoor {

    private final Sheets sheets;
    private final Contacts contacts;

    SheetDoor(Sheets sheets, Contacts contacts) {
        this.sheets = sheets;
        this.contacts = contacts;
    }

    public HttpResponse<?> on(String id, SignedIn who, BiFunction<Sheet, Contact, HttpResponse<?>> then) {
        Optional<Sheet> sheet = sheets.find(id);
        Optional<Contact> person = sheet.flatMap(found -> contacts.find(found.opening().contact()));
        if (person.isEmpty()) {
            return Pages.missing("Questo questionario non c'è, o non c'è più.");
        }
        return Person.mayRead(who, person.get()) ? then.apply(sheet.get(), person.get())
                : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
