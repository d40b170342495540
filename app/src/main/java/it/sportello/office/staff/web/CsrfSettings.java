package it.sportello.office.staff.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.csrf.CsrfConfiguration;
import it.sportello.office.staff.signin.SignIn;
import it.sportello.platform.secrets.Secrets;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** The token of forms: signed with our own key and bound to the session ({@link SessionIds}). */
@Singleton
@Primary
class CsrfSettings implements CsrfConfiguration {

    private final String key;
    private final boolean https;

    CsrfSettings(Secrets secrets, Settings settings) {
        this.key = secrets.of("csrf");
        this.https = settings.https();
    }

    @Override
    public String getSecretKey() {
        return key;
    }

    @Override
    public int getRandomValueSize() {
        return 16;
    }

    @Override
    public String getHeaderName() {
        return "X-CSRF-TOKEN";
    }

    @Override
    public String getHttpSessionName() {
        return "csrfToken";
    }

    @Override
    public String getFieldName() {
        return "csrfToken";
    }

    @Override
    public String getCookieName() {
        return "sportello-csrf";
    }

    @Override
    public Optional<String> getCookiePath() {
        return Optional.of("/");
    }

    @Override
    public Optional<String> getCookieDomain() {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> isCookieHttpOnly() {
        return Optional.of(true);
    }

    @Override
    public Optional<Boolean> isCookieSecure() {
        return Optional.of(https);
    }

    @Override
    public Optional<TemporalAmount> getCookieMaxAge() {
        return Optional.of(SignIn.WORKING_DAY);
    }

    @Override
    public Optional<SameSite> getCookieSameSite() {
        return Optional.of(SameSite.Lax);
    }
}
