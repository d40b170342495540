package it.sportello.office.staff.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.session.SessionIdResolver;
import it.sportello.office.staff.StaffSession;
import it.sportello.office.staff.signin.SignInResult;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;

/** Which session a request belongs to: the one of its cookie, or the one it has just opened. */
@Singleton
public class SessionIds implements SessionIdResolver<HttpRequest<?>> {

    /** The claim of the signed cookie, and the attribute of an authentication. */
    public static final String SESSION = "session";
    private static final String OPENED = SessionIds.class.getName();

    /** What goes into the cookie: whose, and which session; all else is read from the account on each request. */
    public static Authentication opened(HttpRequest<?> request, SignInResult.Welcome welcome) {
        StaffSession session = welcome.session();
        request.setAttribute(OPENED, session.id());
        return Authentication.build(welcome.member().id(), Map.of(SESSION, session.id()));
    }

    @Override
    public Optional<String> findSessionId(HttpRequest<?> request) {
        return request.getAttribute(OPENED, String.class).or(() -> request.getUserPrincipal(Authentication.class)
                .map(who -> who.getAttributes().get(SESSION)).map(Object::toString));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
