package it.sportello.office.staff;

/**
 * What a member of staff may do. The names are the words of {@code @Secured}.
 * OPERATOR works conversations and vacancies of the own offices; MANAGER approves broadcasts and sees figures of the own
 * offices; ADMINISTRATOR makes accounts and offices, everywhere.
 */
public final class Role {

    public static final String OPERATOR = "OPERATOR";
    public static final String MANAGER = "MANAGER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Role() {
    }
}
