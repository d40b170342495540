package it.sportello.people.records.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.RecordChoice;
import it.sportello.people.records.Person;
import it.sportello.people.records.Records;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.ids.Ids;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One person for other programs: the least that will do, and what they want from us. */
@Controller("/api/v1/contacts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiContactController {

    private final Contacts contacts;
    private final Records records;
    private final RecordChoice choosing;
    private final Once once;
    private final Ids ids;
    private final Journal journal;

    ApiContactController(Contacts contacts, Records records, RecordChoice choosing, Once once, Ids ids, Journal journal) {
        this.contacts = contacts;
        this.records = records;
        this.choosing = choosing;
        this.once = once;
        this.ids = ids;
        this.journal = journal;
    }

    @Introspected
    record Chosen(@Nullable String purpose, @Nullable Boolean wanted, @Nullable String words) {
    }

    @Get
    @Secured("contacts.read")
    @Journalled(value = Kind.PERSON_SEEN, person = "id")
    HttpResponse<?> show(String id, ApiClient client) {
        return with(id, client, contact -> HttpResponse.ok(json(contact)));
    }

    @Get("/choices")
    @Secured("contacts.read")
    @Journalled(value = Kind.PERSON_SEEN, person = "id")
    HttpResponse<?> choices(String id, ApiClient client) {
        return with(id, client, contact -> HttpResponse.ok(choices(contact)));
    }

    @Post("/choices")
    @Secured("contacts.write")
    HttpResponse<?> choose(HttpRequest<?> request, String id, @Body Chosen chosen, ApiClient client) {
        return once.answer(request, client, chosen, key -> with(id, client, contact -> {
            Inputs in = new Inputs();
            Purpose purpose = in.one("purpose", Purpose.class, chosen.purpose());
            in.require("wanted", chosen.wanted() != null, "Serve sì o no: true o false.");
            String words = in.text("words", chosen.words(), 500);
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            String name = client.actor() + "/" + (key.isEmpty() ? ids.next() : key);
            Contact after = choosing.record(id, purpose, chosen.wanted(), words, name);
            journal.record(Entry.of(chosen.wanted() ? Kind.CHOICE_GIVEN : Kind.CHOICE_WITHDRAWN, Actor.staff("PROGRAM", client.actor()))
                    .person(contact.id()).with("purpose", purpose.name()));
            return HttpResponse.created(choices(after));
        }));
    }

    private HttpResponse<?> with(String id, ApiClient client, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(id);
        if (found.isEmpty()) {
            return Problems.missing("Questa persona non c'è.");
        }
        return client.mayWork(found.get().office()) ? then.apply(found.get()) : Problems.forbidden();
    }

    private Map<String, Object> json(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", contact.id());
        json.put("name", new Person(contact, records.find(contact.id()).orElse(null)).name());
        put(json, "office", contact.office());
        put(json, "town", contact.town());
        put(json, "language", contact.language());
        json.put("addresses", contact.urns().stream().map(urn -> urn.scheme().equals("tel") ? "sms" : urn.scheme().equals("mailto") ? "email" : urn.scheme()).distinct().toList());
        json.put("since", contact.since().toString());
        return json;
    }

    private static Map<String, Object> choices(Contact contact) {
        return Lists.json(Arrays.stream(Purpose.values()).map(purpose -> choice(contact, purpose)).toList(), null);
    }

    private static Map<String, Object> choice(Contact contact, Purpose purpose) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("purpose", purpose.name());
        json.put("wanted", contact.standing().wants(purpose, Choice.EVERYWHERE));
        json.put("basis", purpose.basis().name());
        contact.choices().reversed().stream().filter(each -> each.purpose() == purpose && each.channel().equals(Choice.EVERYWHERE))
                .findFirst().ifPresent(each -> json.put("at", each.at().toString()));
        return json;
    }

    private static void put(Map<String, Object> json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
