package it.sportello.people.records.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.platform.secrets.Seal;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What somebody looked for last, for ten minutes: so that the way back from a person leads to who was found, and no name stands in an
 * address. Sealed, and opened only for the account that asked.
 */
@Singleton
class SearchCookie {

    static final String PATH = "/people/found";
    private static final String NAME = "sportello-search";
    private static final Duration TIME = Duration.ofMinutes(10);

    private final Seal seal;
    private final Settings settings;
    private final InstantSource clock;

    SearchCookie(Seal seal, Settings settings, InstantSource clock) {
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    <T> MutableHttpResponse<T> put(MutableHttpResponse<T> answer, String account, String words) {
        String sealed = seal.close(place(account), clock.instant().plus(TIME).toEpochMilli() + " " + words);
        return answer.cookie(Cookie.of(NAME, sealed).path(PATH).maxAge(TIME).httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax));
    }

    Optional<String> words(HttpRequest<?> request, String account) {
        return request.getCookies().findCookie(NAME).flatMap(cookie -> opened(account, cookie.getValue()));
    }

    private Optional<String> opened(String account, String sealed) {
        try {
            String[] said = seal.open(place(account), sealed).split(" ", 2);
            return Instant.ofEpochMilli(Long.parseLong(said[0])).isAfter(clock.instant()) ? Optional.of(said[1]) : Optional.empty();
        } catch (IllegalStateException another) {
            return Optional.empty();
        }
    }

    private static String place(String account) {
        return "people-search/" + account;
    }
}
