package it.sportello.office.staff;

import java.util.List;

/**
 * The member of staff whose request this is. A controller takes it as a parameter:
 * {@code HttpResponse<?> show(String code, SignedIn who)}. Read from the account on every request, so a role or an office
 * that was taken away is gone at once.
 *
 * @param offices codes; empty for a role that is for all of them
 */
public record SignedIn(String id, String name, String role, List<String> offices) {

    /** Whether what belongs to this office is this person's to see and to work on. {@code null} is the whole region's. */
    public boolean mayWork(String office) {
        return everywhere() || office != null && offices.contains(office);
    }

    /** Whether this person is for all offices. */
    public boolean everywhere() {
        return Role.everywhere(role);
    }

    public boolean administers() {
        return Role.ADMINISTRATOR.equals(role);
    }

    /** Whether this person may approve what operators prepare. */
    public boolean manages() {
        return administers() || Role.MANAGER.equals(role) || Role.PROVINCE.equals(role) || Role.REGION.equals(role);
    }

    /** Whether this person reads and changes nothing: every form is refused, wherever it is. */
    public boolean readsOnly() {
        return Role.AUDITOR.equals(role);
    }

    /** Whether this person sees of others only what a booking takes: name, address, language, office. */
    public boolean booksOnly() {
        return Role.CONTACT_CENTRE.equals(role);
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + ", " + role + "]";
    }
}
