package it.sportello.people.privacy.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.privacy.DecideRequest;
import it.sportello.people.privacy.Refusal;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.Requests;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What people asked about their data: the list with its deadlines, one request, and what becomes of it. */
@Controller("/people/requests")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class RequestsController {

    private final Requests requests;
    private final DecideRequest decide;
    private final RequestPages pages;

    RequestsController(Requests requests, DecideRequest decide, RequestPages pages) {
        this.requests = requests;
        this.decide = decide;
        this.pages = pages;
    }

    /** @param office of which the closed ones are shown; @param month {@code 2026-11}: all of that month in place of the open ones; @param page from 1 */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable String office, @QueryValue @Nullable String month, @QueryValue @Nullable Integer page, SignedIn who) {
        return office != null && !office.isEmpty() && !who.mayWork(office) ? Pages.forbidden("Questo non è un tuo ufficio.")
                : Pages.page(HttpStatus.OK, RequestPages.LIST, pages.list(office, month, page == null ? 0 : page - 1, who));
    }

    @Get("/{receipt}")
    @Journalled(value = Kind.DATA_SEEN, thing = "request", ref = "receipt")
    HttpResponse<?> show(String receipt, SignedIn who) {
        return on(receipt, who, found -> Pages.page(HttpStatus.OK, RequestPages.ONE, pages.one(found, who, null)));
    }

    /** @param refusal of {@link Refusal}; @param sure ticked when the second confirmation is meant */
    @Introspected
    record Form(@Nullable String refusal, @Nullable String sure) {
    }

    /** Somebody saw a document: whoever sits at the desk. */
    @Post("/{receipt}/identify")
    @Journalled(value = Kind.DATA_DECIDED, thing = "request", ref = "receipt", how = "identify")
    HttpResponse<?> identify(String receipt, SignedIn who) {
        return move(receipt, DecideRequest.Wish.IDENTIFY, null, who);
    }

    @Post("/{receipt}/approve")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.DATA_DECIDED, thing = "request", ref = "receipt", how = "approve")
    HttpResponse<?> approve(String receipt, SignedIn who) {
        return move(receipt, DecideRequest.Wish.APPROVE, null, who);
    }

    @Post("/{receipt}/refuse")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.DATA_DECIDED, thing = "request", ref = "receipt", how = "refuse", detail = "form.refusal")
    HttpResponse<?> refuse(String receipt, @Body Form form, SignedIn who) {
        Refusal refusal = Arrays.stream(Refusal.values()).filter(each -> Refusal.CHOICES.contains(each) && each.name().equals(form.refusal())).findFirst().orElse(null);
        return move(receipt, DecideRequest.Wish.REFUSE, refusal, who);
    }

    /** The second confirmation. */
    @Post("/{receipt}/confirm")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.PERSON_ERASED, thing = "request", ref = "receipt", how = "confirm")
    HttpResponse<?> confirm(String receipt, @Body Form form, SignedIn who) {
        if (form.sure() == null) {
            return on(receipt, who, found -> Pages.wrong(RequestPages.ONE, pages.one(found, who, "Spunta la casella: dopo non si torna indietro.")));
        }
        return move(receipt, DecideRequest.Wish.CONFIRM, null, who);
    }

    @Post("/{receipt}/reconsider")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.DATA_DECIDED, thing = "request", ref = "receipt", how = "reconsider")
    HttpResponse<?> reconsider(String receipt, SignedIn who) {
        return move(receipt, DecideRequest.Wish.RECONSIDER, null, who);
    }

    private HttpResponse<?> move(String receipt, DecideRequest.Wish wish, Refusal refusal, SignedIn who) {
        return on(receipt, who, found -> decide.decide(found, wish, refusal, who.name())
                .<HttpResponse<?>>map(Pages::refused).orElseGet(() -> Pages.after("/people/requests/" + found.receipt())));
    }

    private HttpResponse<?> on(String receipt, SignedIn who, Function<Request, HttpResponse<?>> then) {
        Optional<Request> found = requests.find(receipt);
        if (found.isEmpty()) {
            return Pages.missing("Questa richiesta non c'è.");
        }
        return may(found.get(), who) ? then.apply(found.get()) : Pages.forbidden("Questa richiesta è di un altro ufficio.");
    }

    /** Of whom nobody knows the office, every office may see to it, as to their conversation. */
    private static boolean may(Request request, SignedIn who) {
        return request.office() == null || who.mayWork(request.office());
    }
}
