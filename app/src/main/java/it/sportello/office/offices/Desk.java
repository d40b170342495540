package it.sportello.office.offices;

import java.util.List;

/**
 * How an office is reached.
 *
 * @param phone     as written on its door, or empty
 * @param email     or empty
 * @param hours     opening hours; {@link OpeningHours#UNKNOWN} while nobody has written them
 * @param languages spoken at the desk: {@code it}, {@code en}
 */
public record Desk(String phone, String email, OpeningHours hours, List<String> languages) {

    public Desk {
        languages = List.copyOf(languages);
    }
}
