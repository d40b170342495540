package it.sportello.people.personal.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.people.contacts.Proof;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.people.personal.openid.AcceptCitizen;
import it.sportello.platform.openid.OpenIdResult;
import it.sportello.platform.openid.Visit;
import it.sportello.platform.openid.web.OpenIdVisits;
import it.sportello.platform.web.Pages;
import jakarta.inject.Named;

import java.io.IOException;
import java.util.Optional;

/** To SPID or CIE and back. Neither what they say nor the code they give is logged. */
@Controller("/me/openid")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CitizenOpenIdController {

    private static final int LONGEST = 2_000;

    private final OpenIdVisits.Door door;
    private final AcceptCitizen accepting;
    private final EnterOwnPage entering;
    private final OwnCookies cookies;
    private final EntryPage page;

    CitizenOpenIdController(@Named(CitizenDoor.NAME) OpenIdVisits.Door door, AcceptCitizen accepting, EnterOwnPage entering,
                            OwnCookies cookies, EntryPage page) {
        this.door = door;
        this.accepting = accepting;
        this.entering = entering;
        this.cookies = cookies;
        this.page = page;
    }

    @Get
    HttpResponse<?> go(HttpRequest<?> request) {
        if (!door.possible()) {
            return page.refused(HttpStatus.NOT_FOUND, EntryPage.language(request), "eid-off");
        }
        try {
            return door.begin();
        } catch (IOException e) {
            return page.refused(HttpStatus.SERVICE_UNAVAILABLE, EntryPage.language(request), "eid-away");
        }
    }

    @Get("/return")
    HttpResponse<?> back(HttpRequest<?> request, @QueryValue @Nullable String code, @QueryValue @Nullable String state) {
        Optional<Visit> visit = door.of(request, state);
        if (!door.possible() || visit.isEmpty() || code == null || code.length() > LONGEST) {
            return door.clear(refused(request, HttpStatus.UNPROCESSABLE_ENTITY, "eid-unfinished"));
        }
        return door.clear(switch (door.finish(visit.get(), code)) {
            case OpenIdResult.Proved proved -> enter(request, accepting.accept(proved));
            case OpenIdResult.NotProved(var why) -> refused(request, HttpStatus.UNPROCESSABLE_ENTITY, "eid-wrong");
            case OpenIdResult.Away() -> refused(request, HttpStatus.SERVICE_UNAVAILABLE, "eid-away");
        });
    }

    private MutableHttpResponse<?> enter(HttpRequest<?> request, AcceptCitizen.Result result) {
        return switch (result) {
            case AcceptCitizen.Result.Found(var contact) -> cookies.entered(Pages.after("/me"), entering.open(contact, Proof.OPENID, "openid"));
            case AcceptCitizen.Result.Asked() -> refused(request, HttpStatus.FORBIDDEN, "eid-asked");
            case AcceptCitizen.Result.NotEnough() -> refused(request, HttpStatus.FORBIDDEN, "eid-weak");
        };
    }

    private MutableHttpResponse<Object> refused(HttpRequest<?> request, HttpStatus status, String key) {
        return page.refused(status, EntryPage.language(request), key);
    }
}
