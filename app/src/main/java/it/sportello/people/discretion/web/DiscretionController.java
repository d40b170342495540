package it.sportello.people.discretion.web;

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
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonWords;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which channel and hours are safe for a person who asked for discretion. */
@Controller("/people/{contact}/discreet")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class DiscretionController {

    private static final String VIEW = "people/discretion/discretion";

    private final Contacts contacts;
    private final Discretions discretions;
    private final PersonWords words;
    private final InstantSource clock;

    DiscretionController(Contacts contacts, Discretions discretions, PersonWords words, InstantSource clock) {
        this.contacts = contacts;
        this.discretions = discretions;
        this.words = words;
        this.clock = clock;
    }

    /** @param safe which of the person's addresses, counted from 0 */
    @Introspected
    record Form(@Nullable Integer safe, @Nullable String hours) {
    }

    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact", how = "discreet")
    HttpResponse<?> show(String contact, SignedIn who) {
        return on(contact, who, found -> Pages.page(HttpStatus.OK, VIEW, model(found)));
    }

    @Post
    @Journalled(value = Kind.DISCRETION_CHANGED, person = "contact", how = "on")
    HttpResponse<?> set(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            Optional<Discretion.Hours> hours = Arrays.stream(Discretion.Hours.values()).filter(each -> each.name().equals(form.hours())).findFirst();
            boolean known = form.safe() != null && form.safe() >= 0 && form.safe() < found.urns().size()
                    && mayBeSafe(found.urns().get(form.safe()));
            if (hours.isEmpty() || !known) {
                Map<String, Object> model = model(found);
                model.put("error", "Scegli il canale sicuro e le ore sicure.");
                return Pages.wrong(VIEW, model);
            }
            discretions.set(new Discretion(found.id(), found.urns().get(form.safe()), hours.get(), who.name(), clock.instant()));
            return Pages.after("/people/" + found.id() + "/discreet");
        });
    }

    @Post("/lift")
    @Journalled(value = Kind.DISCRETION_CHANGED, person = "contact", how = "off")
    HttpResponse<?> lift(String contact, SignedIn who) {
        return on(contact, who, found -> {
            discretions.lift(found.id());
            return Pages.after("/people/" + found.id() + "/discreet");
        });
    }

    /** What waits under a veil is asked for by an answer, and a letter has none; a fixed line reads nothing. */
    private static boolean mayBeSafe(Urn urn) {
        return !urn.scheme().equals(ChannelType.EMAIL.scheme()) && !Address.landline(urn);
    }

    private Map<String, Object> model(Contact contact) {
        Map<String, String> channels = new LinkedHashMap<>();
        for (int at = 0; at < contact.urns().size(); at++) {
            Urn urn = contact.urns().get(at);
            if (mayBeSafe(urn)) {
                channels.put(String.valueOf(at), words.channel(urn) + " " + urn.path());
            }
        }
        Map<String, String> hours = new LinkedHashMap<>();
        Arrays.stream(Discretion.Hours.values()).forEach(each -> hours.put(each.name(), each.label()));
        Map<String, Object> model = new HashMap<>(Map.of("id", contact.id(), "channels", channels, "hours", hours));
        Optional<Discretion> now = discretions.of(contact.id());
        model.put("on", now.isPresent());
        now.ifPresent(one -> {
            model.put("safe", String.valueOf(contact.urns().indexOf(one.safe())));
            model.put("chosen", one.hours().name());
            model.put("by", one.by());
        });
        return model;
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
