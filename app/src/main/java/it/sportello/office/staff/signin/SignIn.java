package it.sportello.office.staff.signin;

import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.StaffSession;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets a member of staff in and opens a session of at most a working day. */
@Singleton
public class SignIn {

    public static final Duration WORKING_DAY = Duration.ofHours(10);
    /** An office's people share one address. */
    private static final int FREE_PER_ADDRESS = 30;
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int TRIES = 20;
    private static final int SECRET_BYTES = 24;

    private final StaffMembers members;
    private final Throttles throttles;
    private final Passwords passwords;
    private final Ids ids;
    private final InstantSource clock;

    SignIn(StaffMembers members, Throttles throttles, Passwords passwords, Ids ids, InstantSource clock) {
        this.members = members;
        this.throttles = throttles;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    public SignInResult signIn(String email, String password, String address) {
        Duration rest = attempt("account", email, FREE_PER_ACCOUNT);
        if (rest.isZero()) {
            rest = attempt("address", address, FREE_PER_ADDRESS);
        }
        if (!rest.isZero()) {
            return new SignInResult.Wait(rest);
        }
        Optional<StaffMember> member = members.byEmail(email);
        boolean right = passwords.matches(password, member.map(StaffMember::passwordHash).orElse(null));
        if (!right || !member.get().active()) {
            return new SignInResult.Refused();
        }
        change("account", email, Throttle::cleared);
        change("address", address, Throttle::forgiven);
        return welcome(member.get());
    }

    /** Opens a new session for somebody whose password was just seen. */
    public SignInResult.Welcome welcome(StaffMember member) {
        StaffSession session = new StaffSession(ids.secret(SECRET_BYTES), clock.instant());
        members.open(member.id(), session);
        return new SignInResult.Welcome(member, session);
    }

    private Duration attempt(String kind, String value, int free) {
        Instant now = clock.instant();
        for (int i = 0; i < TRIES; i++) {
            Throttle throttle = throttles.of(kind, value);
            Duration rest = throttle.rest(free, now);
            if (!rest.isZero()) {
                return rest;
            }
            if (throttles.keep(throttle.attempted(now))) {
                return Duration.ZERO;
            }
        }
        return Duration.ofSeconds(30);
    }

    private void change(String kind, String value, UnaryOperator<Throttle> change) {
        for (int i = 0; i < TRIES && !throttles.keep(change.apply(throttles.of(kind, value))); i++) {
            // somebody else wrote it: read it again
        }
    }
}
