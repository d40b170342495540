package it.sportello.talk.leaving.web;

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
import it.sportello.bots.messaging.Urn;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Person;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.web.Pages;
import it.sportello.talk.leaving.Reason;
import it.sportello.talk.leaving.ReopenMail;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens an address again that its owner had closed with the link of a letter, and says why. */
@Controller("/people/{contact}/mail")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class ReopenController {

    private static final String VIEW = "talk/leaving/reopen";

    private final Contacts contacts;
    private final ReopenMail mail;
    private final Ids ids;
    private final InstantSource clock;

    ReopenController(Contacts contacts, ReopenMail mail, Ids ids, InstantSource clock) {
        this.contacts = contacts;
        this.mail = mail;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param address which of those that were left, by their place in the form */
    @Introspected
    record Form(@Nullable Integer address, @Nullable String reason) {
    }

    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact", how = "mail")
    HttpResponse<?> show(String contact, SignedIn who) {
        return on(contact, who, found -> Pages.page(HttpStatus.OK, VIEW, model(found)));
    }

    @Post
    @Journalled(value = Kind.CHOICE_GIVEN, thing = "mail", person = "contact", detail = "form.reason")
    HttpResponse<?> reopen(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            List<Urn> left = mail.left(found);
            Optional<Reason> reason = Arrays.stream(Reason.values()).filter(each -> each.name().equals(form.reason())).findFirst();
            if (reason.isEmpty() || form.address() == null || form.address() < 0 || form.address() >= left.size()) {
                Map<String, Object> model = model(found);
                model.put("error", "Scegli l'indirizzo e il motivo.");
                return Pages.wrong(VIEW, model);
            }
            mail.reopen(found, left.get(form.address()), "desk/" + reason.get().name(), "desk/" + ids.next(), clock.instant());
            return Pages.after("/people/" + found.id());
        });
    }

    private Map<String, Object> model(Contact contact) {
        Map<String, String> left = new LinkedHashMap<>();
        mail.left(contact).forEach(urn -> left.put(String.valueOf(left.size()), urn.path()));
        Map<String, String> reasons = new LinkedHashMap<>();
        Arrays.stream(Reason.values()).forEach(each -> reasons.put(each.name(), each.label()));
        return new HashMap<>(Map.of("id", contact.id(), "left", left, "reasons", reasons));
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
