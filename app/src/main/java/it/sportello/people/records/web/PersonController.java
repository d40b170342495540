package it.sportello.people.records.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One page per person, and a task made from it. */
@Controller("/people/{contact}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.CONTACT_CENTRE, Role.ADMINISTRATOR})
class PersonController {

    private static final String VIEW = "people/records/person";

    private final Contacts contacts;
    private final OnePerson one;
    private final TraceInTime trace;
    private final NewTask task;

    PersonController(Contacts contacts, OnePerson one, TraceInTime trace, NewTask task) {
        this.contacts = contacts;
        this.one = one;
        this.trace = trace;
        this.task = task;
    }

    /** @param before milliseconds: only what happened earlier */
    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact")
    HttpResponse<?> show(String contact, @QueryValue @Nullable Long before, SignedIn who) {
        return on(contact, who, found -> found.id().equals(contact)
                ? Pages.page(HttpStatus.OK, VIEW, model(found, before, who)) : Pages.after("/people/" + found.id()));
    }

    private Map<String, Object> model(Contact found, Long before, SignedIn who) {
        Map<String, Object> model = new HashMap<>(task.model(found, who));
        model.put("person", one.show(found, who));
        if (!who.booksOnly()) {
            model.put("trace", trace.before(before == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : Instant.ofEpochMilli(before), found, who));
        }
        model.put("latest", before == null);
        return model;
    }

    /** @param doing of the task; @param due its day, {@code 2026-11-30} */
    @Introspected
    record Wanted(@Nullable String doing, @Nullable String sentence, @Nullable String due, @Nullable String office) {
    }

    @Post("/tasks")
    @Journalled(value = Kind.TASK_MOVED, person = "contact", detail = "wanted.doing")
    @Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> make(String contact, @Body Wanted wanted, SignedIn who) {
        return on(contact, who, found -> {
            Map<String, Object> wrong = task.make(found, wanted, who);
            if (wrong.isEmpty()) {
                return Pages.after("/people/" + found.id());
            }
            Map<String, Object> model = model(found, null, who);
            model.putAll(wrong);
            return Pages.wrong(VIEW, model);
        });
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
