package it.sportello.people.privacy.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.privacy.EraseForProgram;
import it.sportello.people.privacy.Request;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;

import java.util.Map;
import java.util.Optional;

/** Another body decided that a person is erased, and says that it knows who asked. */
@Controller("/api/v1/contacts/{id}/erasure")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("contacts.erase")
class ApiErasureController {

    private final Contacts contacts;
    private final EraseForProgram erase;
    private final Once once;

    ApiErasureController(Contacts contacts, EraseForProgram erase, Once once) {
        this.contacts = contacts;
        this.erase = erase;
        this.once = once;
    }

    /** @param identified whether the other body made sure that the person themself asked */
    @Introspected
    record Asked(@Nullable Boolean identified) {
    }

    @Post
    @Journalled(value = Kind.PERSON_ERASED, person = "id", how = "api")
    HttpResponse<?> erase(HttpRequest<?> request, String id, @Body Asked asked, ApiClient client) {
        return once.answer(request, client, asked, key -> {
            Inputs in = new Inputs();
            in.require("identified", Boolean.TRUE.equals(asked.identified()), "Prima serve sapere chi lo chiede: true.");
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            Optional<Contact> found = contacts.find(id);
            if (found.isEmpty()) {
                return Problems.missing("Questa persona non c'è.");
            }
            return client.mayWork(found.get().office()) ? answer(erase.erase(found.get().id(), client.name())) : Problems.forbidden();
        });
    }

    private static HttpResponse<?> answer(Optional<Request> running) {
        return running.<HttpResponse<?>>map(request -> HttpResponse.created(Map.of("receipt", request.receipt(), "state", request.state().name())))
                .orElseGet(() -> Problems.refused("Qualcuno sta già decidendo di questa richiesta. Riprova tra un minuto."));
    }
}
