package it.sportello.office.staff;

import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.util.List;

/** Makes an account with a password that is good once. */
@Singleton
public class OpenAccount {

    private static final int PASSWORD_BYTES = 12;

    private final StaffMembers members;
    private final Passwords passwords;
    private final Ids ids;

    OpenAccount(StaffMembers members, Passwords passwords, Ids ids) {
        this.members = members;
        this.passwords = passwords;
        this.ids = ids;
    }

    /** @return {@code Done} with the password to hand over, or {@code EmailTaken} */
    public AccountResult open(String name, String email, String role, List<String> offices) {
        String password = ids.secret(PASSWORD_BYTES);
        StaffMember member = new StaffMember(ids.next(), name, email, role, offices, passwords.hash(password),
                true, true, List.of(), 1);
        return members.add(member) ? new AccountResult.Done(member, password) : new AccountResult.EmailTaken();
    }
}
