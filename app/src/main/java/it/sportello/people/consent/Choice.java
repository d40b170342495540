package it.sportello.people.consent;

import java.time.Instant;

/**
 * One choice of one person, never changed afterwards.
 *
 * @param purpose what for
 * @param channel name of a channel type, or {@code *} for every channel
 * @param wanted  yes or no
 * @param at      when
 * @param words   key of the words shown when it was made, with the language: {@code stop.done/it}
 * @param message key of the inbound message that made it: the same message makes the same choice once
 */
public record Choice(Purpose purpose, String channel, boolean wanted, Instant at, String words, String message) {

    public static final String EVERYWHERE = "*";
}
