package it.sportello.ask.questionnaires.web.desk;

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
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.filling.BeginSheet;
import it.sportello.ask.questionnaires.filling.Writer;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.web.SheetRow;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sheets of one person, and one begun for them at the desk. */
@Controller("/people/{contact}/questionari")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class PersonSheetsController {

    private final Contacts contacts;
    private final OwnSheets own;
    private final Questionnaires questionnaires;
    private final BeginSheet begin;

    PersonSheetsController(Contacts contacts, OwnSheets own, Questionnaires questionnaires, BeginSheet begin) {
        this.contacts = contacts;
        this.own = own;
        this.questionnaires = questionnaires;
        this.begin = begin;
    }

    @Introspected
    record Wanted(@Nullable String questionnaire) {
    }

    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact", how = "questionnaires")
    HttpResponse<?> all(String contact, SignedIn who) {
        return on(contact, who, found -> {
            Map<String, String> names = new LinkedHashMap<>();
            questionnaires.all().forEach(flow -> names.put(flow.name(), SheetRow.title(flow.name())));
            return Pages.page(HttpStatus.OK, "ask/questionnaires/person", Map.of("id", found.id(), "questionnaires", names,
                    "rows", own.all(found.id()).stream().map(SheetRow::of).toList()));
        });
    }

    @Post
    @Journalled(value = Kind.SHEET_FILLED, person = "contact", how = "begin", detail = "wanted.questionnaire")
    HttpResponse<?> begin(String contact, @Body Wanted wanted, SignedIn who) {
        return on(contact, who, found -> Optional.ofNullable(wanted.questionnaire()).flatMap(questionnaires::named)
                .<HttpResponse<?>>map(flow -> Pages.after("/questionari/" + begin.begin(flow, Writer.atDesk(found, who), "").id() + "/banco"))
                .orElseGet(() -> Pages.refused("Scegli un questionario.")));
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
