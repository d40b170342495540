package it.sportello.office.staff;

import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an administrator may do to an account that exists. The last active administrator can neither be disabled nor lose
 * the role, so that somebody can always make accounts.
 */
@Singleton
public class ChangeAccount {

    private final StaffMembers members;
    private final Passwords passwords;
    private final Ids ids;

    ChangeAccount(StaffMembers members, Passwords passwords, Ids ids) {
        this.members = members;
        this.passwords = passwords;
        this.ids = ids;
    }

    /** Name, role and offices. {@code version} is the one the administrator saw. */
    public AccountResult edit(String id, long version, String name, String role, List<String> offices) {
        return members.find(id).<AccountResult>map(member -> {
            if (member.version() != version) {
                return new AccountResult.ChangedMeanwhile();
            }
            if (!Role.ADMINISTRATOR.equals(role) && isLast(member)) {
                return new AccountResult.LastAdministrator();
            }
            StaffMember changed = member.with(name, role, offices);
            return members.change(changed) ? new AccountResult.Done(changed, null) : new AccountResult.ChangedMeanwhile();
        }).orElseGet(AccountResult.NoSuchAccount::new);
    }

    /** Ends every session of the account, and lets nobody in until it is enabled. */
    public AccountResult disable(String id) {
        return members.find(id).<AccountResult>map(member -> isLast(member)
                ? new AccountResult.LastAdministrator()
                : signedOut(member, each -> each.withActive(false), null)).orElseGet(AccountResult.NoSuchAccount::new);
    }

    public AccountResult enable(String id) {
        return members.find(id).map(member -> signedOut(member, each -> each.withActive(true), null))
                .orElseGet(AccountResult.NoSuchAccount::new);
    }

    /** A new password that is good once; every session of the account ends. */
    public AccountResult resetPassword(String id) {
        String password = ids.secret(12);
        String hash = passwords.hash(password);
        return members.find(id).map(member -> signedOut(member, each -> each.withPassword(hash, true), password))
                .orElseGet(AccountResult.NoSuchAccount::new);
    }

    private AccountResult signedOut(StaffMember member, UnaryOperator<StaffMember> change, String password) {
        StaffMember changed = change.apply(member);
        return members.changeAndSignOut(changed)
                ? new AccountResult.Done(changed, password) : new AccountResult.ChangedMeanwhile();
    }

    private boolean isLast(StaffMember member) {
        return member.active() && member.role().equals(Role.ADMINISTRATOR)
                && members.all().stream().noneMatch(other -> !other.id().equals(member.id())
                        && other.active() && other.role().equals(Role.ADMINISTRATOR));
    }
}
