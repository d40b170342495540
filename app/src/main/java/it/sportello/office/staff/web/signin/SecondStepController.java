package it.sportello.office.staff.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.factor.CheckSecondFactor;
import it.sportello.office.staff.factor.CheckSecondFactor.Result;
import it.sportello.office.staff.signin.SignIn;
import it.sportello.office.staff.signin.TellSignIns;
import it.sportello.office.staff.signin.TellSignIns.Way;
import it.sportello.office.staff.web.SessionIds;
import it.sportello.platform.web.Pages;

import java.util.Map;
import java.util.Optional;

/** The second step of the sign-in: the number on the telephone, or a code on the paper. */
@Controller("/login/code")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SecondStepController {

    private static final String VIEW = "office/staff/login-code";
    private static final int LONGEST = 60;

    private final CheckSecondFactor checking;
    private final SignIn signIn;
    private final TellSignIns journal;
    private final StepCookie step;
    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies;

    SecondStepController(CheckSecondFactor checking, SignIn signIn, TellSignIns journal, StepCookie step,
                         LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies) {
        this.checking = checking;
        this.signIn = signIn;
        this.journal = journal;
        this.step = step;
        this.cookies = cookies;
    }

    @Introspected
    record Form(@Nullable String code) {
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return step.who(request).isPresent() ? Pages.page(HttpStatus.OK, VIEW, Map.of()) : Pages.after("/login");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, @Body Form form) {
        Optional<StaffMember> who = step.who(request);
        if (who.isEmpty()) {
            return Pages.after("/login");
        }
        String code = form.code() == null || form.code().length() > LONGEST ? "" : form.code();
        return switch (checking.check(who.get().id(), code)) {
            case Result.Right right -> step.clear((MutableHttpResponse<?>) cookies.loginSuccess(
                    SessionIds.opened(request, signIn.welcome(who.get(), right.paper() ? Way.PAPER_CODE : Way.NUMBER)), request));
            case Result.Wrong() -> refused(who.get(), "Il codice non è giusto. Guarda di nuovo il telefono.");
            case Result.Used() -> refused(who.get(), "Questo codice è già stato usato. Aspetta il prossimo: cambia ogni 30 secondi.");
            case Result.Wait(var rest) -> Pages.page(HttpStatus.TOO_MANY_REQUESTS, VIEW, Map.of("problem", SignInController.wait(rest)))
                    .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
        };
    }

    private HttpResponse<?> refused(StaffMember who, String sentence) {
        journal.refused(who, Way.NUMBER);
        return Pages.wrong(VIEW, Map.of("problem", sentence));
    }
}
