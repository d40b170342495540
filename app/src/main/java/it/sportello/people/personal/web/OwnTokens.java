package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.generator.CsrfHmacTokenGenerator;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import it.sportello.people.personal.entry.EnterOwnPage;
import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * The token of a citizen's forms: it follows from the session under our key, so that it needs no cookie beside that of staff. It is
 * asked for and checked where staff's is.
 */
@Singleton
class OwnTokens implements CsrfTokenRepository<HttpRequest<?>> {

    private final CsrfHmacTokenGenerator<HttpRequest<?>> generator;

    OwnTokens(CsrfHmacTokenGenerator<HttpRequest<?>> generator) {
        this.generator = generator;
    }

    @Override
    public Optional<String> findCsrfToken(HttpRequest<?> request) {
        return request.getAttribute(OwnDoor.SECRET, String.class).map(EnterOwnPage::id)
                .map(session -> generator.hmac(request, session) + CsrfHmacTokenGenerator.HMAC_RANDOM_SEPARATOR + session);
    }

    /** Before that of the cookie: below {@code /me} a cookie of staff is nobody's. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
