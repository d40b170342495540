package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import it.sportello.people.passes.Pass;
import it.sportello.people.passes.UsePass;
import it.sportello.people.passes.UsePass.Result;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.people.personal.OwnPass;
import it.sportello.platform.web.ClientAddress;
import it.sportello.platform.web.Pages;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * The link from a message. Looking at it changes nothing, because programs that draw previews look at every link; the button on it uses
 * it up. The page asks that its address is told to nobody. Of a link to one page that was used or has ended we still know whose it was:
 * its button then leads to a code.
 */
@Controller("/me/link/{secret}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
        if (!(result instanceof Result.Good(var pass))) {
            return refused(request, secret, result);
        }
        return button(HttpStatus.OK, pass, "/me/link/" + secret, pass.ref() == null ? "link" : "page-link", "good");
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, String secret) {
        return counted(request, secret, passes::use, pass -> pass.ref() == null ? cookies.opened(Pages.after("/me/code"), pass.contact())
                : cookies.enteredOne(Pages.after(pass.ref()), pass));
    }

    /** After a link to one page that is spent: the same page, by a code. */
    @Post("/code")
    HttpResponse<?> code(HttpRequest<?> request, String secret) {
        return counted(request, secret, this::spent, pass -> cookies.opened(Pages.after("/me/code"), pass.contact(), pass.ref()));
    }

    /** @param how the secret is used; what is good leads on, and then forgives what was tried before */
    private HttpResponse<?> counted(HttpRequest<?> request, String secret, Use how, Function<Pass, HttpResponse<?>> leads) {
        String from = ClientAddress.of(request);
        Duration rest = attempts.attempt("link-address", from, FREE);
        if (!rest.isZero()) {
            return page.refused(HttpStatus.TOO_MANY_REQUESTS, EntryPage.language(request), "link-wait")
                    .header("Retry-After", String.valueOf(rest.toSeconds() + 1));
        }
        Result result = how.use(secret, OwnPass.PURPOSE);
        if (result instanceof Result.Good(var pass)) {
            attempts.forgive("link-address", from);
            return leads.apply(pass);
        }
        return refused(request, secret, result);
    }

    private interface Use {

        Result use(String secret, String purpose);
    }

    /** A link to one page is good for a code once it is good for nothing else. */
    private Result spent(String secret, String purpose) {
        return switch (passes.look(secret, purpose)) {
            case Result.Used(var pass) when pass.ref() != null -> new Result.Good(pass);
            case Result.Expired(var pass) when pass.ref() != null -> new Result.Good(pass);
            case Result.Good good -> new Result.Unknown();
            case Result other -> other;
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String secret, Result result) {
        String language = EntryPage.language(request);
        return switch (result) {
            case Result.Used(var pass) when pass.ref() != null -> used(request, secret, pass);
            case Result.Expired(var pass) when pass.ref() != null -> button(HttpStatus.GONE, pass, "/me/link/" + secret + "/code", "page-link", "expired");
            case Result.Used used -> page.refused(HttpStatus.GONE, language, "link-used");
            case Result.Expired expired -> page.refused(HttpStatus.GONE, language, "link-expired");
            case Result.Unknown() -> page.refused(HttpStatus.NOT_FOUND, language, "link-unknown");
            case Result.Good good -> throw new IllegalStateException("Good is not refused");
        };
    }

    /** Whoever opened it here, and presses once more or comes back, is where they were. */
    private HttpResponse<?> used(HttpRequest<?> request, String secret, Pass pass) {
        return cookies.opens(request, pass) ? Pages.after(pass.ref())
                : button(HttpStatus.GONE, pass, "/me/link/" + secret + "/code", "page-link", "used");
    }

    private MutableHttpResponse<Object> button(HttpStatus status, Pass pass, String action, String link, String stands) {
        Map<String, Object> model = page.words(OwnLanguage.of(contacts.find(pass.contact()).map(Contact::language).orElse(null)));
        model.put("action", action);
        model.put("says", link + "-" + stands);
        model.put("label", stands.equals("good") ? link + "-go" : link + "-code");
        model.put("strange", link + "-not-yours");
        return Pages.page(status, VIEW, model).header("Referrer-Policy", "no-referrer");
    }
}
