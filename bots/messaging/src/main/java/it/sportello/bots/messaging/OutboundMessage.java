package it.sportello.bots.messaging;

/**
 * A message of ours on its way to one person.
 *
 * @param id       ours, at most 60 of {@code [A-Za-z0-9._-]}; travels with the message wherever the provider lets it
 * @param to       who
 * @param content  what
 * @param replaces the provider's id of an earlier message of ours that this one edits, or {@code null}
 * @param validity seconds after which it is worth nothing (a reminder for ten must not come at three), 0 for no limit
 * @param letter   what an e-mail has beside its words, {@code null} elsewhere
 */
public record OutboundMessage(String id, Urn to, Content content, String replaces, int validity, Letter letter) {

    public OutboundMessage(String id, Urn to, Content content, String replaces, int validity) {
        this(id, to, content, replaces, validity, null);
    }

    public OutboundMessage as(Letter letter, Content content) {
        return new OutboundMessage(id, to, content, replaces, validity, letter);
    }

    public static OutboundMessage of(String id, Urn to, Content content) {
        return new OutboundMessage(id, to, content, null, 0);
    }
}
