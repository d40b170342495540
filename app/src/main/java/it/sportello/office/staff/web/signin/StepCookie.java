package it.sportello.office.staff.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Whose first step was right, kept by the browser for five minutes: worth nothing without the number on the telephone. A new
 * password, a new role and disabling the account end it, because the account's version is in it.
 */
@Singleton
class StepCookie {

    private static final String NAME = "sportello-step";
    private static final String PURPOSE = "second-step";
    private static final Duration TIME = Duration.ofMinutes(5);

    private final SignedNotes notes;
    private final StaffMembers members;
    private final Settings settings;
    private final InstantSource clock;

    StepCookie(SignedNotes notes, StaffMembers members, Settings settings, InstantSource clock) {
        this.notes = notes;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    <T> MutableHttpResponse<T> put(MutableHttpResponse<T> answer, StaffMember member) {
        String note = notes.write(PURPOSE, Map.of("account", member.id(), "version", String.valueOf(member.version())),
                clock.instant().plus(TIME));
        return answer.cookie(cookie(note).maxAge(TIME));
    }

    <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> answer) {
        return answer.cookie(cookie("").maxAge(0));
    }

    Optional<StaffMember> who(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).flatMap(cookie -> notes.read(PURPOSE, cookie.getValue(), clock.instant()))
                .flatMap(note -> members.find(note.get("account")).filter(member -> member.active()
                        && String.valueOf(member.version()).equals(note.get("version"))));
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value).path("/login").httpOnly(true).secure(settings.https()).sameSite(SameSite.Lax);
    }
}
