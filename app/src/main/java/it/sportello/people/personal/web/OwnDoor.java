package it.sportello.people.personal.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.people.personal.entry.OwnSessions;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Optional;

/** Before anything else is looked at: whose visit this is. Who has none, or none any more, is sent to where one begins. */
@ServerFilter({"/me", "/me/**"})
class OwnDoor implements Ordered {

    static final String SECRET = OwnDoor.class.getName();
    private static final List<String> OPEN = List.of("/me/link/", "/me/code", "/me/openid");

    private final EnterOwnPage entering;

    OwnDoor(EnterOwnPage entering) {
        this.entering = entering;
    }

    static boolean here(HttpRequest<?> request) {
        return request.getPath().equals("/me") || request.getPath().startsWith("/me/");
    }

    static Optional<OwnSessions.Visit> visit(HttpRequest<?> request) {
        return request.getAttribute(OwnSessions.Visit.class.getName(), OwnSessions.Visit.class);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        request.getCookies().findCookie(OwnCookies.SESSION).ifPresent(cookie -> entering.now(cookie.getValue())
                .filter(visit -> visit.opens(request.getPath())).ifPresent(visit -> {
            request.setAttribute(SECRET, cookie.getValue());
            request.setAttribute(OwnSessions.Visit.class.getName(), visit);
        }));
        boolean open = request.getPath().equals("/me") || OPEN.stream().anyMatch(request.getPath()::startsWith);
        return open || visit(request).isPresent() ? null : Pages.after("/me?said=ended");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
