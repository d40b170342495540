package it.sportello.people.records.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.web.Pages;

import java.util.Map;
import java.util.Optional;

/** One page per person. */
@Controller("/people/{contact}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class PersonController {

    private final Contacts contacts;
    private final OnePerson one;

    PersonController(Contacts contacts, OnePerson one) {
        this.contacts = contacts;
        this.one = one;
    }

    @Get
    HttpResponse<?> show(String contact, SignedIn who) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return OnePerson.mayRead(who, found.get())
                ? Pages.page(HttpStatus.OK, "people/records/person", Map.of("person", one.show(found.get(), who)))
                : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
