package it.sportello.talk.broadcasts;

import it.sportello.bots.messaging.Urn;

/**
 * One person of an audience, in a chunk.
 *
 * @param contact  id of the contact
 * @param urn      where it goes, or went; {@code null} when there is no address at all
 * @param why      why this person receives it, or what only this person is told: shown in the message, or {@code null}
 * @param state    where it stands
 * @param external the provider's id
 * @param code     a provider's code or a policy's word, or {@code null}
 * @param channels how many channels were tried
 * @param tries    how often the provider said "not now" on this channel
 * @param parts    SMS segments it took on its last channel
 * @param tenths   what it cost on all channels, in tenths of a euro cent
 * @param digest   whether they asked to hear later, in one message with others, when the audience was laid down
 */
public record Recipient(String contact, Urn urn, String why, RecipientState state, String external, String code,
                        int channels, int tries, int parts, long tenths, boolean digest) {

    /** In place of who was erased. */
    public static final String NOBODY = "-";

    public static Recipient waiting(String contact, Urn urn, String why) {
        return new Recipient(contact, urn, why, RecipientState.WAITING, null, null, 1, 0, 0, 0, false);
    }

    public Recipient inDigest(boolean wanted) {
        return new Recipient(contact, urn, why, state, external, code, channels, tries, parts, tenths, wanted);
    }

    public Recipient with(RecipientState state, String external, String code) {
        return new Recipient(contact, urn, why, state, external == null ? this.external : external, code, channels, tries, parts, tenths, digest);
    }

    /**
     * @param more what it costs, in tenths of a cent; nothing when the provider said "not now" to what was already paid
     * @param told what beside the broadcast's own text this person is told
     */
    public Recipient sending(int parts, long more, String told) {
        return new Recipient(contact, urn, told, RecipientState.SENDING, null, null, channels, tries, parts, tenths + more, digest);
    }

    /** Later, on the same channel. */
    public Recipient again(String code) {
        return new Recipient(contact, urn, why, RecipientState.WAITING, null, code, channels, tries + 1, parts, tenths, digest);
    }

    /** By the next channel. */
    public Recipient by(Urn next) {
        return new Recipient(contact, next, why, RecipientState.WAITING, null, null, channels + 1, 0, parts, tenths, digest);
    }

    /** The place without the person: what was sent stays counted and what was not is not any more. */
    public Recipient nobodys() {
        boolean waits = state == RecipientState.WAITING;
        return new Recipient(NOBODY, null, null, waits ? RecipientState.REFUSED : state, null, waits ? "erased" : code, channels, tries, parts,
                tenths, digest);
    }

    @Override
    public String toString() {
        return "Recipient[" + contact + ", " + state + "]";
    }
}
