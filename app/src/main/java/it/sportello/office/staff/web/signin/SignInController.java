package it.sportello.office.staff.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.handlers.LoginHandler;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.signin.SignIn;
import it.sportello.office.staff.signin.SignInResult;
import it.sportello.platform.web.ClientAddress;
import it.sportello.office.staff.web.SessionIds;
import it.sportello.office.staff.web.SignedInBinder;
import it.sportello.platform.openid.web.OpenIdVisits;
import it.sportello.platform.web.Pages;
import jakarta.inject.Named;

import java.time.Duration;
import java.util.Map;

/** The first step: e-mail and password. Micronaut Security writes and signs the cookies. */
@Controller("/login")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInController {

    private static final String VIEW = "office/staff/login";

    private final SignIn signIn;
    private final StepCookie step;
    private final OpenIdVisits.Door openid;
    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies;

    SignInController(SignIn signIn, StepCookie step, @Named(StaffDoor.NAME) OpenIdVisits.Door openid,
                     LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies) {
        this.signIn = signIn;
        this.step = step;
        this.openid = openid;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return SignedInBinder.of(request).isPresent() ? Pages.after("/") : Pages.page(HttpStatus.OK, VIEW, Map.of("openid", openid.possible()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, @Body SignInForm form) {
        return switch (signIn.signIn(form.email(), form.password(), ClientAddress.of(request))) {
            case SignInResult.Welcome welcome -> cookies.loginSuccess(SessionIds.opened(request, welcome), request);
            case SignInResult.NeedsCode(var member) -> step.put(Pages.after("/login/code"), member);
            case SignInResult.Refused() -> Pages.wrong(VIEW, Map.of("email", form.email(), "openid", openid.possible(),
                    "problem", "E-mail o password non corrette."));
            case SignInResult.Wait(Duration rest) -> Pages.page(HttpStatus.TOO_MANY_REQUESTS, VIEW,
                    Map.of("email", form.email(), "problem", wait(rest), "openid", openid.possible()))
                    .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
        };
    }

    static String wait(Duration rest) {
        long minutes = rest.toSeconds() / 60 + 1;
        return "Troppi tentativi. Riprova tra " + (minutes == 1 ? "un minuto." : minutes + " minuti.");
    }
}
