package it.sportello.talk.templates.web;

import io.micronaut.core.annotation.Introspected;
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
import it.sportello.platform.web.Pages;
import it.sportello.talk.templates.SenderStandings;
import it.sportello.templates.WhatsappTemplate;

import java.util.List;
import java.util.Map;

/** Every template in every language: where it stands with Meta, and how Meta rates our numbers. */
@Controller("/templates")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class TemplatesController {

    private static final String LIST = "talk/templates/templates";
    private static final String SHOW = "talk/templates/template";
    private static final Map<String, String> QUALITIES = Map.of("HIGH", "alta", "MEDIUM", "media", "LOW", "bassa", "GREEN", "alta",
            "YELLOW", "media", "RED", "bassa");

    private final Shelf shelf;
    private final SenderStandings senders;

    TemplatesController(Shelf shelf, SenderStandings senders) {
        this.shelf = shelf;
        this.senders = senders;
    }

    /** @param low whether Meta may soon stop it */
    @Introspected
    record Sender(String line, String quality, boolean low, String daily, String checked) {
    }

    @Get
    HttpResponse<?> list() {
        List<Sender> rated = senders.all().stream().map(each -> new Sender(each.line(),
                each.quality() == null ? "non detta" : QUALITIES.getOrDefault(each.quality(), each.quality().toLowerCase()),
                "bassa".equals(QUALITIES.get(each.quality() == null ? "" : each.quality())), daily(each.daily()), TemplateRow.when(each.checked()))).toList();
        return Pages.page(HttpStatus.OK, LIST, Map.of("rows", shelf.rows(), "senders", rated));
    }

    @Get("/{name}/{language}")
    HttpResponse<?> show(String name, String language, SignedIn who) {
        WhatsappTemplate template = shelf.find(name, language).orElse(null);
        return template == null ? Pages.missing("Questo modello non esiste.")
                : Pages.page(HttpStatus.OK, SHOW, shelf.model(template, who, Map.of(), null));
    }

    private static String daily(Integer people) {
        return people == null ? "non detto" : people == 0 ? "senza limite" : people + " persone al giorno";
    }
}
