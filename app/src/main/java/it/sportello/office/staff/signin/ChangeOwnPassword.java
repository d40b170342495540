package it.sportello.office.staff.signin;

import it.sportello.office.staff.PasswordRule;
import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import jakarta.inject.Singleton;

import java.util.Optional;

/** A member of staff changes the own password: every other browser is signed out, this one gets a new session. */
@Singleton
public class ChangeOwnPassword {

    private final StaffMembers members;
    private final Passwords passwords;
    private final OpenSession sessions;

    ChangeOwnPassword(StaffMembers members, Passwords passwords, OpenSession sessions) {
        this.members = members;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    public sealed interface Result {

        record Changed(SignInResult.Welcome welcome) implements Result {
        }

        record WrongPassword() implements Result {
        }

        /** @param why the end of a sentence */
        record TooWeak(String why) implements Result {
        }
    }

    public Result change(String id, String current, String wanted) {
        Optional<StaffMember> found = members.find(id);
        if (!passwords.matches(current, found.map(StaffMember::passwordHash).orElse(null))) {
            return new Result.WrongPassword();
        }
        StaffMember member = found.get();
        Optional<String> weak = current.equals(wanted)
                ? Optional.of("deve essere diversa da quella di prima.") : PasswordRule.refuses(wanted, member.email());
        if (weak.isPresent()) {
            return new Result.TooWeak(weak.get());
        }
        StaffMember changed = member.withPassword(passwords.hash(wanted), false);
        return members.changeAndSignOut(changed)
                ? new Result.Changed(sessions.open(changed)) : new Result.WrongPassword();
    }
}
