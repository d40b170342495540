package it.sportello.office.staff.web;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.signin.ChangeOwnPassword;
import it.sportello.office.staff.signin.ChangeOwnPassword.Result;
import it.sportello.platform.web.Pages;

import java.util.Map;

/** The own account: who I am here, and my password. */
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PasswordController {

    private static final String VIEW = "office/staff/account";

    private final ChangeOwnPassword changing;
    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies;

    PasswordController(ChangeOwnPassword changing, LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> cookies) {
        this.changing = changing;
        this.cookies = cookies;
    }

    @Introspected
    record Form(@Nullable String current, @Nullable String wanted, @Nullable String again) {

        Form {
            current = current == null ? "" : current;
            wanted = wanted == null ? "" : wanted;
            again = again == null ? "" : again;
        }
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, SignedIn who) {
        return Pages.page(HttpStatus.OK, VIEW, Map.of("who", who, "once", PasswordOnceFilter.applies(request),
                "errors", Map.of()));
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Journalled(Kind.PASSWORD_CHANGED)
    HttpResponse<?> change(HttpRequest<?> request, SignedIn who, @Body Form form) {
        if (!form.wanted().equals(form.again())) {
            return wrong(request, who, "again", "Le due password nuove non sono uguali.");
        }
        return switch (changing.change(who.id(), form.current(), form.wanted())) {
            case Result.Changed(var welcome) -> cookies.loginSuccess(SessionIds.opened(request, welcome), request);
            case Result.WrongPassword() -> wrong(request, who, "current", "La password di adesso non è questa.");
            case Result.TooWeak(String why) -> wrong(request, who, "wanted", "La password nuova non va bene: " + why);
        };
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, SignedIn who, String field, String sentence) {
        return Pages.wrong(VIEW, Map.of("who", who, "once", PasswordOnceFilter.applies(request),
                "errors", Map.of(field, sentence)));
    }
}
