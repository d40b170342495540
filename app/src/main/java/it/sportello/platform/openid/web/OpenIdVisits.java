package it.sportello.platform.openid.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.openid.Asked;
import it.sportello.platform.openid.OpenIdProvider;
import it.sportello.platform.openid.OpenIdProviders;
import it.sportello.platform.openid.OpenIdResult;
import it.sportello.platform.openid.Visit;
import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Visits to providers, whose words the browser keeps for ten minutes. A door makes its own at the start: a wrong setting stops it. */
@Singleton
public class OpenIdVisits {

    private static final String NAME = "sportello-openid";
    private static final Duration TIME = Duration.ofMinutes(10);

    private final OpenIdProviders providers;
    private final SignedNotes notes;
    private final Settings settings;
    private final Ids ids;
    private final InstantSource clock;

    OpenIdVisits(OpenIdProviders providers, SignedNotes notes, Settings settings, Ids ids, InstantSource clock) {
        this.providers = providers;
        this.notes = notes;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param prefix of the settings; @param path of ours from which the browser goes; it comes back to {@code path/return} */
    public Door door(String prefix, String path, Asked asked) {
        return new Door(providers.provider(prefix), path, asked);
    }

    /** One provider and the path of ours that leads to it. */
    public final class Door {

        private final Optional<OpenIdProvider> provider;
        private final String path;
        private final Asked asked;

        private Door(Optional<OpenIdProvider> provider, String path, Asked asked) {
            this.provider = provider;
            this.path = path;
            this.asked = asked;
        }

        public boolean possible() {
            return provider.isPresent();
        }

        public HttpResponse<?> begin() throws IOException {
            Visit visit = Visit.begin(ids);
            URI there = provider.orElseThrow().begin(visit, back(), asked);
            return HttpResponse.seeOther(there).cookie(cookie(notes.write(purpose(), visit.words(), clock.instant().plus(TIME))).maxAge(TIME));
        }

        /** The visit this browser began with this state. */
        public Optional<Visit> of(HttpRequest<?> request, String state) {
            return request.getCookies().findCookie(NAME).flatMap(cookie -> notes.read(purpose(), cookie.getValue(), clock.instant()))
                    .map(Visit::of).filter(begun -> begun.state().equals(state));
        }

        public OpenIdResult finish(Visit visit, String code) {
            return provider.orElseThrow().finish(visit, back(), asked, code);
        }

        public MutableHttpResponse<?> clear(MutableHttpResponse<?> answer) {
            return answer.cookie(cookie("").maxAge(0));
        }

        private String purpose() {
            return NAME + path;
        }

        private URI back() {
            return URI.create(settings.link(path + "/return"));
        }

        private Cookie cookie(String value) {
            return Cookie.of(NAME, value).path(path).httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax);
        }
    }
}
