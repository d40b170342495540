package it.sportello.talk.lines;

import it.sportello.people.contacts.Contact;

import java.util.Locale;

/**
 * A public Telegram channel of an office: data, any number of them.
 *
 * @param address  {@code @cpi_palermo_offerte}, in small letters, because Telegram does not tell them from capitals: the bot
 *                 must be among its administrators
 * @param office   code of the office
 * @param audience whom it is for: citizens and companies are never mixed
 */
public record PublicChannel(String address, String office, Contact.Audience audience) {

    /** Telegram's own rule for a public name. */
    public static final String ADDRESS = "@[A-Za-z][A-Za-z0-9_]{4,31}";

    public PublicChannel {
        address = address.toLowerCase(Locale.ROOT);
    }
}
