package it.sportello.office.links.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.platform.web.Pages;
import it.sportello.platform.webhooks.Subscribe;
import it.sportello.platform.webhooks.Subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Addresses that are told when something changes: added, tried again, paused, taken away. */
@Controller("/api-clients/webhooks")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class HooksController {

    private final Subscribe subscribe;
    private final Subscriptions subscriptions;
    private final LinksPage page;

    HooksController(Subscribe subscribe, Subscriptions subscriptions, LinksPage page) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.page = page;
    }

    @Post
    @Journalled(value = Kind.LINK_CHANGED, thing = "webhook", how = "open")
    HttpResponse<?> open(@Body HookForm form) {
        Map<String, String> errors = form.errors(subscribe.refuses(form.url()));
        if (!errors.isEmpty()) {
            return Pages.wrong(LinksPage.VIEW, page.model(ClientForm.empty(), form, errors));
        }
        Subscribe.Opened opened = subscribe.open(form.hookName(), form.url(), Set.copyOf(form.types()), List.of());
        return Pages.page(HttpStatus.OK, ClientsController.SECRET, Map.of("name", opened.subscription().name(), "secret", opened.secret(),
                "what", "Questo è il segreto di firma per", "use", "Chi riceve gli avvisi lo usa per controllare che siano nostri (Standard Webhooks)."));
    }

    @Post("/{id}/again")
    @Journalled(value = Kind.LINK_CHANGED, thing = "webhook", ref = "id", how = "again")
    HttpResponse<?> again(String id) {
        return act(id, subscribe::again);
    }

    @Post("/{id}/pause")
    @Journalled(value = Kind.LINK_CHANGED, thing = "webhook", ref = "id", how = "pause")
    HttpResponse<?> pause(String id) {
        return act(id, subscribe::pause);
    }

    @Post("/{id}/remove")
    @Journalled(value = Kind.LINK_CHANGED, thing = "webhook", ref = "id", how = "remove")
    HttpResponse<?> remove(String id) {
        return act(id, subscribe::remove);
    }

    private HttpResponse<?> act(String id, Consumer<String> doing) {
        if (subscriptions.find(id).isEmpty()) {
            return Pages.missing("Questo indirizzo non c'è.");
        }
        doing.accept(id);
        return Pages.after(ClientsController.PATH);
    }
}
