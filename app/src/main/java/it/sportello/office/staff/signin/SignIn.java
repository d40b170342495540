package it.sportello.office.staff.signin;

import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.StaffSession;
import it.sportello.office.staff.factor.SecondFactor;
import it.sportello.office.staff.factor.SecondFactors;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Lets a member of staff in and opens a session of at most a working day. */
@Singleton
public class SignIn {

    public static final Duration WORKING_DAY = Duration.ofHours(10);
    /** An office's people share one address. */
    private static final int FREE_PER_ADDRESS = 30;
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int SECRET_BYTES = 24;

    private final StaffMembers members;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Ids ids;
    private final InstantSource clock;

    SignIn(StaffMembers members, Attempts attempts, Passwords passwords, SecondFactors factors, Ids ids, InstantSource clock) {
        this.members = members;
        this.attempts = attempts;
        this.passwords = passwords;
        this.factors = factors;
        this.ids = ids;
        this.clock = clock;
    }

    public SignInResult signIn(String email, String password, String address) {
        Duration rest = attempts.attempt("account", email, FREE_PER_ACCOUNT);
        if (rest.isZero()) {
            rest = attempts.attempt("address", address, FREE_PER_ADDRESS);
        }
        if (!rest.isZero()) {
            return new SignInResult.Wait(rest);
        }
        Optional<StaffMember> member = members.byEmail(email);
        boolean right = passwords.matches(password, member.map(StaffMember::passwordHash).orElse(null));
        if (!right || !member.get().active()) {
            return new SignInResult.Refused();
        }
        attempts.right("account", email);
        attempts.forgive("address", address);
        return then(member.get());
    }

    /** Somebody whose first step was right: in, unless there is a second one. */
    public SignInResult then(StaffMember member) {
        boolean second = factors.find(member.id()).filter(SecondFactor::confirmed).isPresent();
        return second ? new SignInResult.NeedsCode(member) : welcome(member);
    }

    /** Opens a new session for somebody whose password was just seen. */
    public SignInResult.Welcome welcome(StaffMember member) {
        StaffSession session = new StaffSession(ids.secret(SECRET_BYTES), clock.instant());
        members.open(member.id(), session);
        return new SignInResult.Welcome(member, session);
    }
}
