package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What the browser of a citizen keeps: whose link it opened, for a quarter of an hour; then the secret of the visit. */
@Singleton
class OwnCookies {

    static final String SESSION = "sportello-own";
    private static final String LINK = "sportello-link";
    private static final Duration TIME = Duration.ofMinutes(15);

    private final SignedNotes notes;
    private final Contacts contacts;
    private final Settings settings;
    private final InstantSource clock;

    OwnCookies(SignedNotes notes, Contacts contacts, Settings settings, InstantSource clock) {
        this.notes = notes;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    <T> MutableHttpResponse<T> opened(MutableHttpResponse<T> answer, String contact) {
        String note = notes.write(LINK, Map.of("contact", contact), clock.instant().plus(TIME));
        return answer.cookie(cookie(LINK, note).maxAge(TIME));
    }

    /** Whose link this browser opened: worth nothing without a code. */
    Optional<Contact> whose(HttpRequest<?> request) {
        return request.getCookies().findCookie(LINK).flatMap(cookie -> notes.read(LINK, cookie.getValue(), clock.instant()))
                .flatMap(note -> contacts.find(note.get("contact")));
    }

    <T> MutableHttpResponse<T> entered(MutableHttpResponse<T> answer, String secret) {
        return answer.cookie(cookie(LINK, "").maxAge(0)).cookie(cookie(SESSION, secret).maxAge(EnterOwnPage.VALID));
    }

    <T> MutableHttpResponse<T> left(MutableHttpResponse<T> answer) {
        return answer.cookie(cookie(SESSION, "").maxAge(0));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value).path("/me").httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax);
    }
}
