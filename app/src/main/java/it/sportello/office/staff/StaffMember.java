package it.sportello.office.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An account.
 *
 * @param email        lower case, unique: the name to sign in with
 * @param role         one of {@link Role}
 * @param offices      codes of the offices it works for; for a province its two letters; empty for a role that is for all
 * @param passwordHash Argon2id, in its own text form
 * @param passwordOnce the password was given by somebody else: it must be changed at the first sign-in
 * @param sessions     the browsers that are signed in now
 * @param version      grows with each change, so that of two changes at once only one wins
 */
public record StaffMember(String id, String name, String email, String role, List<String> offices, String passwordHash,
                          boolean passwordOnce, boolean active, List<StaffSession> sessions, long version) {

    public StaffMember {
        email = email.strip().toLowerCase(Locale.ROOT);
        offices = Role.everywhere(role) ? List.of() : List.copyOf(offices);
        sessions = List.copyOf(sessions);
    }

    public boolean hasSession(String session) {
        return active && sessions.stream().anyMatch(each -> each.id().equals(session));
    }

    /** @param names who knows which offices a province has now */
    public SignedIn signedIn(Optional<OfficeNames> names) {
        boolean province = Role.PROVINCE.equals(role);
        return new SignedIn(id, name, role, !province ? offices
                : names.map(known -> offices.stream().flatMap(each -> known.inProvince(each).stream()).toList()).orElse(List.of()));
    }

    public StaffMember with(String newName, String newRole, List<String> newOffices) {
        return new StaffMember(id, newName, email, newRole, newOffices, passwordHash, passwordOnce, active, sessions, version);
    }

    public StaffMember withPassword(String hash, boolean once) {
        return new StaffMember(id, name, email, role, offices, hash, once, active, sessions, version);
    }

    public StaffMember withActive(boolean works) {
        return new StaffMember(id, name, email, role, offices, passwordHash, passwordOnce, works, sessions, version);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + ", " + role + "]";
    }
}
