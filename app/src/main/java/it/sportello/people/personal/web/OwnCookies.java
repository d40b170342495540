package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.passes.Pass;
import it.sportello.people.personal.entry.EnterOwnPage;
import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What the browser of a citizen keeps: whose link it opened, for a while; and the secret of the visit. */
@Singleton
class OwnCookies {

    static final String SESSION = "sportello-own";
    private static final String LINK = "sportello-link";
    private static final String HOME = "/me";
    private static final Duration TIME = Duration.ofMinutes(15);

    private final SignedNotes notes;
    private final Contacts contacts;
    private final Settings settings;
    private final EnterOwnPage entering;
    private final InstantSource clock;

    OwnCookies(SignedNotes notes, Contacts contacts, Settings settings, EnterOwnPage entering, InstantSource clock) {
        this.notes = notes;
        this.contacts = contacts;
        this.settings = settings;
        this.entering = entering;
        this.clock = clock;
    }

    <T> MutableHttpResponse<T> opened(MutableHttpResponse<T> answer, String contact) {
        return opened(answer, contact, HOME, TIME);
    }

    /** @param to where the code will lead, below {@code /me} */
    <T> MutableHttpResponse<T> opened(MutableHttpResponse<T> answer, String contact, String to) {
        return opened(answer, contact, to, TIME);
    }

    private <T> MutableHttpResponse<T> opened(MutableHttpResponse<T> answer, String contact, String to, Duration time) {
        String note = notes.write(LINK, Map.of("contact", contact, "to", to), clock.instant().plus(time));
        return answer.cookie(cookie(LINK, note).maxAge(time));
    }

    /** Whose link this browser opened: worth nothing without a code. */
    Optional<Contact> whose(HttpRequest<?> request) {
        return note(request).flatMap(note -> contacts.find(note.get("contact")));
    }

    /** Where a right code leads. */
    String to(HttpRequest<?> request) {
        return note(request).map(note -> note.get("to")).orElse(HOME);
    }

    private Optional<Map<String, String>> note(HttpRequest<?> request) {
        return request.getCookies().findCookie(LINK).flatMap(cookie -> notes.read(LINK, cookie.getValue(), clock.instant()));
    }

    <T> MutableHttpResponse<T> entered(MutableHttpResponse<T> answer, String secret) {
        return answer.cookie(cookie(LINK, "").maxAge(0)).cookie(cookie(SESSION, secret).maxAge(EnterOwnPage.VALID));
    }

    /** The one page a link leads to; a code may be asked for meanwhile, and shows all of it. */
    <T> MutableHttpResponse<T> enteredOne(MutableHttpResponse<T> answer, Pass pass) {
        String secret = entering.openOne(pass.contact(), path(pass));
        return opened(answer, pass.contact(), pass.ref(), EnterOwnPage.ONE_PAGE).cookie(cookie(SESSION, secret).maxAge(EnterOwnPage.ONE_PAGE));
    }

    /** Whether this browser is on a visit of the same person that opens the page of this link. */
    boolean opens(HttpRequest<?> request, Pass pass) {
        return request.getCookies().findCookie(SESSION).flatMap(cookie -> entering.now(cookie.getValue())).filter(visit -> visit.opens(path(pass)))
                .filter(visit -> contacts.find(pass.contact()).filter(person -> person.id().equals(visit.own().contact())).isPresent()).isPresent();
    }

    private static String path(Pass pass) {
        return pass.ref().split("\\?")[0];
    }

    <T> MutableHttpResponse<T> left(MutableHttpResponse<T> answer) {
        return answer.cookie(cookie(SESSION, "").maxAge(0));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value).path("/me").httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax);
    }
}
