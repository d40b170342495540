package it.sportello.talk.lines;

import it.sportello.people.contacts.Contact;

/**
 * A public Telegram channel of an office: data, any number of them.
 *
 * @param address  {@code @cpi_palermo_offerte}: the bot must be among its administrators
 * @param office   code of the office
 * @param audience whom it is for: citizens and companies are never mixed
 */
public record PublicChannel(String address, String office, Contact.Audience audience) {

    /** Telegram's own rule for a public name. */
    public static final String ADDRESS = "@[A-Za-z][A-Za-z0-9_]{4,31}";

    /** Its name as a line. */
    public String line() {
        return "public-" + address.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
