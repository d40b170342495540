package it.sportello.office.staff.signin;

import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.factor.SecondFactor;
import it.sportello.office.staff.factor.SecondFactors;
import it.sportello.office.staff.signin.TellSignIns.Way;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** Lets a member of staff in and opens a session of at most a working day. */
@Singleton
public class SignIn {

    public static final Duration WORKING_DAY = Duration.ofHours(10);
    /** An office's people share one address. */
    private static final int FREE_PER_ADDRESS = 30;
    private static final int FREE_PER_ACCOUNT = 5;

    private final StaffMembers members;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OpenSession sessions;
    private final TellSignIns journal;

    SignIn(StaffMembers members, Attempts attempts, Passwords passwords, SecondFactors factors, OpenSession sessions,
           TellSignIns journal) {
        this.members = members;
        this.attempts = attempts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.journal = journal;
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
            journal.refused(member.orElse(null), Way.PASSWORD);
            return new SignInResult.Refused();
        }
        attempts.right("account", email);
        attempts.forgive("address", address);
        return then(member.get(), Way.PASSWORD);
    }

    /** Somebody whose first step was right: in, unless there is a second one. */
    public SignInResult then(StaffMember member, Way way) {
        boolean second = factors.find(member.id()).filter(SecondFactor::confirmed).isPresent();
        return second ? new SignInResult.NeedsCode(member) : welcome(member, way);
    }

    /** Somebody whose last step was right. */
    public SignInResult.Welcome welcome(StaffMember member, Way way) {
        journal.entered(member, way);
        return sessions.open(member);
    }
}
