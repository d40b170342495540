package it.sportello.office.links.web;

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
import it.sportello.platform.api.ApiClients;
import it.sportello.platform.api.ApiDocument;
import it.sportello.platform.web.Pages;

import java.util.Map;

/** Keys for other programs: made, disabled, renewed. A key is seen once, by who makes it. */
@Controller("/api-clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class ClientsController {

    static final String PATH = "/api-clients";
    static final String SECRET = "office/links/secret";
    private static final String UNKNOWN = "Questo programma non c'è.";

    private final ApiClients clients;
    private final ApiDocument document;
    private final LinksPage page;

    ClientsController(ApiClients clients, ApiDocument document, LinksPage page) {
        this.clients = clients;
        this.document = document;
        this.page = page;
    }

    @Get
    HttpResponse<?> list() {
        return Pages.page(HttpStatus.OK, LinksPage.VIEW, page.model(ClientForm.empty(), HookForm.empty(), Map.of()));
    }

    @Post
    @Journalled(value = Kind.LINK_CHANGED, thing = "client", how = "open")
    HttpResponse<?> open(@Body ClientForm form) {
        Map<String, String> errors = form.errors(document.scopes().keySet(), page.names().keySet());
        return errors.isEmpty() ? secret(clients.open(form.name(), form.scopes(), form.offices()))
                : Pages.wrong(LinksPage.VIEW, page.model(form, HookForm.empty(), errors));
    }

    @Post("/{id}/disable")
    @Journalled(value = Kind.LINK_CHANGED, thing = "client", ref = "id", how = "disable")
    HttpResponse<?> disable(String id) {
        return enable(id, false);
    }

    @Post("/{id}/enable")
    @Journalled(value = Kind.LINK_CHANGED, thing = "client", ref = "id", how = "enable")
    HttpResponse<?> enable(String id) {
        return enable(id, true);
    }

    @Post("/{id}/key")
    @Journalled(value = Kind.LINK_CHANGED, thing = "client", ref = "id", how = "key")
    HttpResponse<?> renew(String id) {
        return clients.renew(id).<HttpResponse<?>>map(ClientsController::secret).orElseGet(() -> Pages.missing(UNKNOWN));
    }

    private HttpResponse<?> enable(String id, boolean active) {
        if (clients.find(id).isEmpty()) {
            return Pages.missing(UNKNOWN);
        }
        clients.enable(id, active);
        return Pages.after(PATH);
    }

    private static HttpResponse<?> secret(ApiClients.Opened opened) {
        return Pages.page(HttpStatus.OK, SECRET, Map.of("name", opened.client().name(), "secret", opened.key(),
                "what", "Questa è la chiave di", "use", "Il programma la manda in ogni richiesta, nell'intestazione «Authorization: Bearer»."));
    }
}
