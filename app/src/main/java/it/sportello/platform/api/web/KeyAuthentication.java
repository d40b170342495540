package it.sportello.platform.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.web.ApiPath;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import java.util.stream.Stream;

/** Its scopes are the roles of a client, for {@code @Secured}. Asked first: a cookie that comes along opens nothing here. */
@Singleton
class KeyAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return ApiPath.is(request) ? Mono.justOrEmpty(request.getAttribute(ApiDoor.CLIENT, ApiClient.class)
                .map(KeyAuthentication::of)) : Mono.empty();
    }

    /** What it is comes first, for the journal; then what it may. */
    private static Authentication of(ApiClient client) {
        return Authentication.build(client.actor(), Stream.concat(Stream.of("PROGRAM"), client.scopes().stream()).toList());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
