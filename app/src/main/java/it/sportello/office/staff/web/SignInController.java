package it.sportello.office.staff.web;

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
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.signin.SignIn;
import it.sportello.office.staff.signin.SignInResult;
import it.sportello.platform.web.ClientAddress;
import it.sportello.platform.web.Pages;

import java.time.Duration;
import java.util.Map;

/** In and out. Micronaut Security writes, signs and clears the cookies. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {

    private static final String VIEW = "office/staff/login";

    private final SignIn signIn;
    private final StaffMembers members;
    private final SessionIds sessions;
    private final StepCookie step;
    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies;
    private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> clearing;

    SignInController(SignIn signIn, StaffMembers members, SessionIds sessions, StepCookie step,
                     LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies,
                     LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> clearing) {
        this.signIn = signIn;
        this.members = members;
        this.sessions = sessions;
        this.step = step;
        this.cookies = cookies;
        this.clearing = clearing;
    }

    @Get("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form(HttpRequest<?> request) {
        return SignedInBinder.of(request).isPresent() ? Pages.after("/") : Pages.page(HttpStatus.OK, VIEW, Map.of());
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> enter(HttpRequest<?> request, @Body SignInForm form) {
        return switch (signIn.signIn(form.email(), form.password(), ClientAddress.of(request))) {
            case SignInResult.Welcome welcome -> cookies.loginSuccess(SessionIds.opened(request, welcome), request);
            case SignInResult.NeedsCode(var member) -> step.put(Pages.after("/login/code"), member);
            case SignInResult.Refused() -> Pages.wrong(VIEW, Map.of("email", form.email(),
                    "problem", "E-mail o password non corrette."));
            case SignInResult.Wait(Duration rest) -> Pages.page(HttpStatus.TOO_MANY_REQUESTS, VIEW,
                    Map.of("email", form.email(), "problem", wait(rest)))
                    .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
        };
    }

    @Post("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> leave(HttpRequest<?> request, SignedIn who) {
        sessions.findSessionId(request).ifPresent(session -> members.close(who.id(), session));
        return clearing.logout(request);
    }

    static String wait(Duration rest) {
        long minutes = rest.toSeconds() / 60 + 1;
        return "Troppi tentativi. Riprova tra " + (minutes == 1 ? "un minuto." : minutes + " minuti.");
    }
}
