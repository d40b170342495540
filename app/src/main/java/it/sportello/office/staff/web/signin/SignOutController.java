package it.sportello.office.staff.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.web.SessionIds;

/** Out: the session is taken from the account, and Micronaut Security clears the cookies. */
@Controller("/logout")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SignOutController {

    private final StaffMembers members;
    private final SessionIds sessions;
    private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> clearing;

    SignOutController(StaffMembers members, SessionIds sessions, LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> clearing) {
        this.members = members;
        this.sessions = sessions;
        this.clearing = clearing;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Journalled(Kind.SIGNED_OUT)
    HttpResponse<?> leave(HttpRequest<?> request, SignedIn who) {
        sessions.findSessionId(request).ifPresent(session -> members.close(who.id(), session));
        return clearing.logout(request);
    }
}
