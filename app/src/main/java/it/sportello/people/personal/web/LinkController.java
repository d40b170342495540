package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.signin.Attempts;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.passes.UsePass;
import it.sportello.people.passes.UsePass.Result;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.people.personal.OwnPass;
import it.sportello.platform.web.ClientAddress;
import it.sportello.platform.web.Pages;

import java.time.Duration;
import java.util.Map;

/**
 * The link from the chat. Looking at it changes nothing, because programs that draw previews look at every link; the button on it uses
 * it up. The page asks that its address is told to nobody.
 */
@Controller("/me/link/{secret}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LinkController {

    private static final String VIEW = "people/personal/link";
    /** People of one house, or of one telephone company, share an address. */
    private static final int FREE = 30;

    private final UsePass passes;
    private final Contacts contacts;
    private final Attempts attempts;
    private final OwnCookies cookies;
    private final EntryPage page;

    LinkController(UsePass passes, Contacts contacts, Attempts attempts, OwnCookies cookies, EntryPage page) {
        this.passes = passes;
        this.contacts = contacts;
        this.attempts = attempts;
        this.cookies = cookies;
        this.page = page;
    }

    @Get
    HttpResponse<?> look(HttpRequest<?> request, String secret) {
        Result result = passes.look(secret, OwnPass.PURPOSE);
        if (!(result instanceof Result.Good good)) {
            return refused(request, result);
        }
        Map<String, Object> model = page.words(language(good));
        model.put("action", "/me/link/" + secret);
        return Pages.page(HttpStatus.OK, VIEW, model).header("Referrer-Policy", "no-referrer");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String secret) {
        String from = ClientAddress.of(request);
        Duration rest = attempts.attempt("link-address", from, FREE);
        if (!rest.isZero()) {
            return page.refused(HttpStatus.TOO_MANY_REQUESTS, EntryPage.language(request), "link-wait")
                    .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
        }
        Result result = passes.use(secret, OwnPass.PURPOSE);
        if (result instanceof Result.Good good) {
            attempts.forgive("link-address", from);
            return cookies.opened(Pages.after("/me/code"), good.pass().contact());
        }
        return refused(request, result);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Result result) {
        String language = EntryPage.language(request);
        return switch (result) {
            case Result.Used() -> page.refused(HttpStatus.GONE, language, "link-used");
            case Result.Expired() -> page.refused(HttpStatus.GONE, language, "link-expired");
            case Result.Unknown() -> page.refused(HttpStatus.NOT_FOUND, language, "link-unknown");
            case Result.Good good -> throw new IllegalStateException("Good is not refused");
        };
    }

    private String language(Result.Good good) {
        return OwnLanguage.of(contacts.find(good.pass().contact()).map(Contact::language).orElse(null));
    }
}
