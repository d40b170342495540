package it.sportello.talk.conversations;

import java.time.Instant;

/**
 * Who answers. While staff has the floor the bot is silent, whatever happens.
 *
 * @param holder  BOT; PARKED when a person was asked for and nobody took it yet; STAFF
 * @param staff   id of the operator who has it, or {@code null}
 * @param reason  why it was parked: a key of the phrasebook, {@code parked.asked}, or {@code null}
 * @param since   when it came to be so
 */
public record Floor(Holder holder, String staff, String reason, Instant since) {

    public enum Holder { BOT, PARKED, STAFF }

    public static Floor bot(Instant since) {
        return new Floor(Holder.BOT, null, null, since);
    }

    public static Floor parked(String reason, Instant since) {
        return new Floor(Holder.PARKED, null, reason, since);
    }

    public static Floor held(String staff, String reason, Instant since) {
        return new Floor(Holder.STAFF, staff, reason, since);
    }

    public boolean bot() {
        return holder == Holder.BOT;
    }
}
