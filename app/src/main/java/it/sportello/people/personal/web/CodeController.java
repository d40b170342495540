package it.sportello.people.personal.web;

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
import io.micronaut.security.rules.SecurityRule;
import it.sportello.people.contacts.Contact;
import it.sportello.people.personal.entry.CheckCode;
import it.sportello.people.personal.entry.CheckCode.Result;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.people.personal.entry.SendCode;
import it.sportello.platform.web.Pages;

import java.time.Duration;
import java.util.Map;

/** The code: where it is sent, and what came. */
@Controller("/me/code")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CodeController {

    private static final int LONGEST = 20;

    private final SendCode sending;
    private final CheckCode checking;
    private final EnterOwnPage entering;
    private final OwnCookies cookies;
    private final CodePage page;

    CodeController(SendCode sending, CheckCode checking, EnterOwnPage entering, OwnCookies cookies, CodePage page) {
        this.sending = sending;
        this.checking = checking;
        this.entering = entering;
        this.cookies = cookies;
        this.page = page;
    }

    @Introspected
    record Where(@Nullable String address) {
    }

    @Introspected
    record Form(@Nullable String code) {

        Form {
            code = code == null || code.length() > LONGEST ? "" : code;
        }
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return cookies.whose(request).<HttpResponse<?>>map(who -> page.show(HttpStatus.OK, who, null)).orElseGet(CodeController::again);
    }

    @Post("/send")
    HttpResponse<?> send(HttpRequest<?> request, @Body Where where) {
        return cookies.whose(request).<HttpResponse<?>>map(who -> page.address(who, where.address())
                .map(urn -> switch (sending.send(who.id(), urn)) {
                    case SendCode.Result.Sent() -> Pages.after("/me/code");
                    case SendCode.Result.Wait(var rest) -> wait(who, rest);
                    case SendCode.Result.NoSuchAddress() -> page.show(HttpStatus.CONFLICT, who, page.say(who, "no-way", Map.of()));
                }).orElseGet(() -> page.show(HttpStatus.CONFLICT, who, page.say(who, "no-way", Map.of())))).orElseGet(CodeController::again);
    }

    @Post
    HttpResponse<?> enter(HttpRequest<?> request, @Body Form form) {
        return cookies.whose(request).<HttpResponse<?>>map(who -> switch (checking.check(who.id(), form.code())) {
            case Result.Right(var proof) -> cookies.entered(Pages.after(cookies.to(request)), entering.open(who.id(), proof, "code"));
            case Result.Wrong(int left) -> page.show(HttpStatus.UNPROCESSABLE_ENTITY, who, page.say(who, "code-wrong", Map.of("left", left)));
            case Result.Used() -> refused(who, "code-used");
            case Result.Expired() -> refused(who, "code-expired");
            case Result.TooMany() -> refused(who, "code-too-many");
            case Result.NoCode() -> refused(who, "code-none");
        }).orElseGet(CodeController::again);
    }

    private MutableHttpResponse<Object> refused(Contact who, String key) {
        return page.show(HttpStatus.UNPROCESSABLE_ENTITY, who, page.say(who, key, Map.of()));
    }

    private MutableHttpResponse<Object> wait(Contact who, Duration rest) {
        return page.show(HttpStatus.TOO_MANY_REQUESTS, who, page.say(who, "code-wait", Map.of("minutes", rest.toSeconds() / 60 + 1)))
                .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
    }

    /** No link was opened in this browser, or too long ago. */
    private static MutableHttpResponse<Object> again() {
        return Pages.after("/me?said=ended");
    }
}
