package it.sportello.people.privacy.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
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
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Proof;
import it.sportello.people.privacy.OpenRequest;
import it.sportello.people.privacy.Request;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** One person's data: what they asked for, a copy to print or to take away, and a request made at the desk. */
@Controller("/people/{contact}/data")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class PersonDataController {

    private static final String VIEW = "people/privacy/data";
    private static final String COPY = "people/privacy/copy";

    private final Contacts contacts;
    private final OpenRequest open;
    private final PersonDataPages pages;

    PersonDataController(Contacts contacts, OpenRequest open, PersonDataPages pages) {
        this.contacts = contacts;
        this.open = open;
        this.pages = pages;
    }

    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact")
    HttpResponse<?> show(String contact, SignedIn who) {
        return on(contact, who, found -> Pages.page(HttpStatus.OK, VIEW, pages.data(found, who, null)));
    }

    /** @param what of {@link Request.What}; @param seen ticked when a document was seen */
    @Introspected
    record Form(@Nullable String what, @Nullable String seen) {
    }

    @Post
    @Journalled(value = Kind.DATA_ASKED, person = "contact", detail = "form.what")
    HttpResponse<?> ask(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            Optional<Request.What> what = Arrays.stream(Request.What.values()).filter(each -> each.name().equals(form.what())).findFirst();
            if (what.isEmpty()) {
                return Pages.wrong(VIEW, pages.data(found, who, "Scegli che cosa chiede la persona."));
            }
            Proof proof = form.seen() == null ? Proof.ADDRESS : Proof.DOCUMENT_SEEN;
            return Pages.after("/people/requests/" + open.open(found.id(), what.get(), Request.Way.DESK, proof).request().receipt());
        });
    }

    @Get("/copy")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.DATA_COPIED, person = "contact", how = "page")
    HttpResponse<?> copy(String contact, SignedIn who) {
        return on(contact, who, found -> Pages.page(HttpStatus.OK, COPY, pages.copy(found)));
    }

    /** A file that a program can read too (art. 20), named without the person. */
    @Get("/file")
    @Produces(MediaType.APPLICATION_JSON)
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.DATA_COPIED, person = "contact", how = "file")
    HttpResponse<?> file(String contact, SignedIn who) {
        return on(contact, who, found -> HttpResponse.ok(pages.file(found)).contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"copia-dei-dati.json\""));
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
