package it.sportello.office.journal;

/**
 * Who did it.
 *
 * @param role a role of staff, {@link #PERSON} or {@link #SERVICE}
 * @param id   of the account or of the contact; {@code null} for the service itself
 */
public record Actor(String role, String id) {

    public static final String PERSON = "PERSON";
    public static final String SERVICE = "SERVICE";

    public static Actor staff(String role, String id) {
        return new Actor(role, id);
    }

    public static Actor person(String contact) {
        return new Actor(PERSON, contact);
    }

    public static Actor service() {
        return new Actor(SERVICE, null);
    }

    @Override
    public String toString() {
        return "Actor[" + role + "]";
    }
}
