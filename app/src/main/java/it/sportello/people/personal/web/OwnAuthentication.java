package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import it.sportello.office.staff.web.SessionIds;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.people.personal.entry.OwnSessions;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/** A citizen, below {@code /me} and nowhere else. Asked first: a cookie of staff that comes along is nobody's there. */
@Singleton
class OwnAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return OwnDoor.here(request) ? Mono.just(OwnDoor.visit(request).map(visit -> citizen(request, visit))
                .orElseGet(() -> Authentication.build("-", List.of("STRANGER")))) : Mono.empty();
    }

    private static Authentication citizen(HttpRequest<?> request, OwnSessions.Visit visit) {
        String session = EnterOwnPage.id(request.getAttribute(OwnDoor.SECRET, String.class).orElseThrow());
        return Authentication.build(visit.own().contact(), List.of(Own.CITIZEN), Map.of(SessionIds.SESSION, session));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
