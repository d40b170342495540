package it.sportello.people.personal.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.people.personal.entry.OwnSessions;
import it.sportello.platform.web.Pages;

import java.util.Optional;
import java.util.Set;

/** The page itself; to somebody who is not in, how to come in. */
@Controller("/me")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Own.CITIZEN)
class OwnPageController {

    /** What may stand above the way in, by the address that leads there. */
    private static final Set<String> SAID = Set.of("ended", "left");

    private final EntryPage entry;
    private final OwnPage page;
    private final EnterOwnPage entering;
    private final OwnCookies cookies;

    OwnPageController(EntryPage entry, OwnPage page, EnterOwnPage entering, OwnCookies cookies) {
        this.entry = entry;
        this.page = page;
        this.entering = entering;
        this.cookies = cookies;
    }

    @Introspected
    record Wish(@Nullable String deed, @Nullable String ref) {

        Wish {
            deed = deed == null || deed.length() > 40 ? "" : deed;
            ref = ref == null || ref.length() > 200 ? "" : ref;
        }
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        Optional<OwnSessions.Visit> visit = OwnDoor.visit(request);
        return visit.isPresent() ? page.show(request, visit.get(), null)
                : entry.show(HttpStatus.OK, EntryPage.language(request), said != null && SAID.contains(said) ? said : null, "info");
    }

    @Post("/panels/{panel}")
    HttpResponse<?> act(HttpRequest<?> request, String panel, @Body Wish wish, Own own) {
        OwnPanel.Did did = page.act(own, panel, wish.deed(), wish.ref());
        return did.path() != null ? Pages.after(did.path()) : page.show(request, OwnDoor.visit(request).orElseThrow(), did);
    }

    @Post("/leave")
    HttpResponse<?> leave(HttpRequest<?> request) {
        request.getAttribute(OwnDoor.SECRET, String.class).ifPresent(entering::leave);
        return cookies.left(Pages.after("/me?said=left"));
    }
}
