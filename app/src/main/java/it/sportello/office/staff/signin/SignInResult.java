package it.sportello.office.staff.signin;

import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffSession;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    record Welcome(StaffMember member, StaffSession session) implements SignInResult {
    }

    /** The password was right; now the number on the telephone. */
    record NeedsCode(StaffMember member) implements SignInResult {
    }

    /** Wrong e-mail, wrong password or disabled account: it is never said which. */
    record Refused() implements SignInResult {
    }

    /** Too many wrong attempts on this account or from this address; nothing was checked. */
    record Wait(Duration rest) implements SignInResult {
    }
}
