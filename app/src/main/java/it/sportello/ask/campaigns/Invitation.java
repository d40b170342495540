package it.sportello.ask.campaigns;

import java.time.Instant;

/**
 * One person of a campaign.
 *
 * @param contact id
 * @param band    on the day the campaign was prepared
 * @param state   where it stands
 * @param invited whether an invitation has left, or may have: who opens the questionnaire at the desk or by a word before has none
 * @param sheet   id of the person's sheet, once there is one
 * @param seconds somebody worked on the sheet that was sent, else 0
 * @param channel on which the sheet that was sent was answered, {@link #SEVERAL} where there was more than one, or {@code null}
 * @param left    name of the question at which it was left, or {@code null}
 * @param reason  why there is no answer, or {@code null}
 * @param called  whether a task to call was made
 * @param at      when it last changed
 */
public record Invitation(String contact, AgeBand band, InvitationState state, boolean invited, String sheet, int seconds, String channel, String left,
                         Reason reason, boolean called, Instant at) {

    public static final String SEVERAL = "several";

    public static Invitation of(String contact, AgeBand band, Instant at) {
        return new Invitation(contact, band, InvitationState.CHOSEN, false, null, 0, null, null, null, false, at);
    }

    /** What the table does not allow changes nothing: news may come late, and twice. */
    public Invitation moved(InvitationState next, Instant now) {
        return state.next().contains(next) ? new Invitation(contact, band, next, invited(next), sheet, seconds, channel, null, reason, called, now) : this;
    }

    private boolean invited(InvitationState next) {
        return next == InvitationState.INVITED || next == InvitationState.DELIVERED || invited && next != InvitationState.NOT_REACHED;
    }

    /** An invitation has left, wherever the person stands by now. */
    public Invitation reached(InvitationState next, Instant now) {
        Invitation moved = moved(next, now);
        return moved.invited ? moved : new Invitation(contact, band, state, true, sheet, seconds, channel, left, reason, called, at);
    }

    public Invitation by(String sheet) {
        return new Invitation(contact, band, state, invited, sheet, seconds, channel, left, reason, called, at);
    }

    public Invitation worked(int seconds, String channel) {
        return new Invitation(contact, band, state, invited, sheet, seconds, channel, left, reason, called, at);
    }

    /** @param question name of its node */
    public Invitation leftAt(String question, Instant now) {
        return state.next().contains(InvitationState.ABANDONED)
                ? new Invitation(contact, band, InvitationState.ABANDONED, invited, sheet, seconds, channel, question, reason, called, now) : this;
    }

    /** What was said first stands, unless staff says better. */
    public Invitation because(Reason why, boolean staff) {
        return reason != null && !staff ? this : new Invitation(contact, band, state, invited, sheet, seconds, channel, left, why, called, at);
    }

    public Invitation toCall() {
        return new Invitation(contact, band, state, invited, sheet, seconds, channel, left, reason, true, at);
    }

    @Override
    public String toString() {
        return "Invitation[" + contact + ", " + state + "]";
    }
}
