package it.sportello.office.staff.web.signin;

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
import io.micronaut.security.handlers.LoginHandler;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.openid.AcceptSubject;
import it.sportello.office.staff.signin.SignInResult;
import it.sportello.platform.openid.OpenIdResult;
import it.sportello.platform.openid.Visit;
import it.sportello.platform.openid.web.OpenIdVisits;
import it.sportello.office.staff.web.SessionIds;
import it.sportello.platform.web.Pages;
import jakarta.inject.Named;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** To the body's own provider and back. Neither what it says nor the code it gives is logged. */
@Controller("/login/openid")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenIdController {

    private static final String VIEW = "office/staff/login";
    private static final int LONGEST = 2_000;

    private final OpenIdVisits.Door door;
    private final AcceptSubject accepting;
    private final StepCookie step;
    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies;

    OpenIdController(@Named(StaffDoor.NAME) OpenIdVisits.Door door, AcceptSubject accepting, StepCookie step,
                     LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies) {
        this.door = door;
        this.accepting = accepting;
        this.step = step;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> go() {
        if (!door.possible()) {
            return Pages.missing("Qui si entra solo con e-mail e password.");
        }
        try {
            return door.begin();
        } catch (IOException e) {
            return away();
        }
    }

    @Get("/return")
    HttpResponse<?> back(HttpRequest<?> request, @QueryValue @Nullable String code, @QueryValue @Nullable String state) {
        Optional<Visit> visit = door.of(request, state);
        if (!door.possible() || visit.isEmpty() || code == null || code.length() > LONGEST) {
            return door.clear(problem(HttpStatus.UNPROCESSABLE_ENTITY, "L'accesso non è finito, o è passato troppo tempo. Riprova."));
        }
        return door.clear(switch (door.finish(visit.get(), code)) {
            case OpenIdResult.Proved proved -> enter(request, accepting.accept(proved));
            case OpenIdResult.NotProved(var why) -> problem(HttpStatus.UNPROCESSABLE_ENTITY, "L'accesso non è valido. Riprova dall'inizio.");
            case OpenIdResult.Away() -> away();
        });
    }

    private MutableHttpResponse<?> enter(HttpRequest<?> request, SignInResult result) {
        return switch (result) {
            case SignInResult.Welcome welcome -> cookies.loginSuccess(SessionIds.opened(request, welcome), request);
            case SignInResult.NeedsCode(var member) -> step.put(Pages.after("/login/code"), member);
            case SignInResult.Refused refused -> stranger();
            case SignInResult.Wait wait -> stranger();
        };
    }

    private MutableHttpResponse<?> stranger() {
        return problem(HttpStatus.FORBIDDEN, "Ti abbiamo riconosciuto, ma qui non hai un account. Chiedi a un amministratore di Sportello.");
    }

    private MutableHttpResponse<?> away() {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Il servizio di accesso del tuo ente non risponde. Riprova tra poco, o entra con e-mail e password.");
    }

    private MutableHttpResponse<?> problem(HttpStatus status, String sentence) {
        return Pages.page(status, VIEW, Map.of("problem", sentence, "openid", door.possible()));
    }
}
