package it.sportello.office.staff.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.openid.OpenIdProvider;
import it.sportello.platform.openid.OpenIdProviders;
import it.sportello.platform.openid.OpenIdResult;
import it.sportello.platform.openid.Visit;
import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import io.micronaut.context.annotation.Context;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A visit to the provider, whose words the browser keeps for ten minutes. Made at the start: a wrong setting stops it. */
@Context
class OpenIdVisits {

    private static final String NAME = "sportello-openid";
    private static final Duration TIME = Duration.ofMinutes(10);

    private final Optional<OpenIdProvider> provider;
    private final SignedNotes notes;
    private final Settings settings;
    private final Ids ids;
    private final InstantSource clock;

    OpenIdVisits(OpenIdProviders providers, SignedNotes notes, Settings settings, Ids ids, InstantSource clock) {
        this.provider = providers.provider("OIDC");
        this.notes = notes;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    boolean possible() {
        return provider.isPresent();
    }

    HttpResponse<?> begin() throws IOException {
        Visit visit = Visit.begin(ids);
        URI there = provider.orElseThrow().begin(visit, back(), "openid email profile");
        return HttpResponse.seeOther(there).cookie(cookie(notes.write(NAME, visit.words(), clock.instant().plus(TIME))).maxAge(TIME));
    }

    Optional<Visit> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).flatMap(cookie -> notes.read(NAME, cookie.getValue(), clock.instant())).map(Visit::of);
    }

    OpenIdResult finish(Visit visit, String code) {
        return provider.orElseThrow().finish(visit, back(), code);
    }

    MutableHttpResponse<?> clear(MutableHttpResponse<?> answer) {
        return answer.cookie(cookie("").maxAge(0));
    }

    private URI back() {
        return URI.create(settings.link("/login/openid/return"));
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value).path("/login").httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax);
    }
}
