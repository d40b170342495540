package it.sportello.bots.messaging.inbound;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Urn;

import java.time.Instant;
import java.util.List;

/**
 * Something a person sent.
 *
 * @param urn         who
 * @param at          when, by the provider's clock
 * @param externalId  the provider's id of the message, unique on its channel
 * @param text        what was written, or the title of what was tapped; empty when only a thing was sent
 * @param payload     {@link QuickReply#id()} of what was tapped, or the payload of a deep link; {@code null} when typed
 * @param kind        how it was said: a deep link is not a tap, a pressed old button is not a typed word
 * @param attachments what was enclosed
 * @param contact     a shared contact, trusted only when {@link SharedContact#own()}
 * @param position    a shared position, or {@code null}
 * @param name        the name the provider shows, or {@code null}: what a person calls himself, never an identity
 * @param language    the language of the person's device (BCP 47), or {@code null}: a first guess, never a choice
 */
public record InboundMessage(Urn urn, Instant at, String externalId, String text, String payload, Kind kind,
                             List<Attachment> attachments, SharedContact contact, Position position,
                             String name, String language) implements Inbound {

    /** TYPED words, TAPPED button, STARTED by a deep link, ENCLOSED a thing without words. */
    public enum Kind { TYPED, TAPPED, STARTED, ENCLOSED }

    /** @param phone E.164; @param own whether the provider says it is the sender's own number */
    public record SharedContact(String phone, boolean own) {
        @Override
        public String toString() {
            return "SharedContact[own=" + own + "]";
        }
    }

    /** Degrees, WGS 84. */
    public record Position(double latitude, double longitude) {
        @Override
        public String toString() {
            return "Position[]";
        }
    }

    public InboundMessage {
        attachments = List.copyOf(attachments);
    }

    public static InboundMessage typed(Urn urn, Instant at, String externalId, String text) {
        return new InboundMessage(urn, at, externalId, text, null, Kind.TYPED, List.of(), null, null, null, null);
    }

    public static InboundMessage tapped(Urn urn, Instant at, String externalId, String title, String payload) {
        return new InboundMessage(urn, at, externalId, title, payload, Kind.TAPPED, List.of(), null, null, null, null);
    }

    @Override
    public String toString() {
        return "InboundMessage[" + urn + ", " + kind + "]";
    }
}
