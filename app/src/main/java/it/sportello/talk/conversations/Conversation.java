package it.sportello.talk.conversations;

import it.sportello.bots.dialogue.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as it stands.
 *
 * @param contact id of the contact, and of the conversation
 * @param version grows with each turn; the sending of messages does not touch it
 * @param office  code of the office that serves it, or {@code null}
 * @param floor   who answers
 * @param session what the bot waits for, or {@code null}
 * @param misses  how often in a row a wish outside a question was not understood
 * @param seen    keys of the last inbound events, the latest last: what is among them was done
 * @param last    number of the last message
 * @param latest  the latest messages, oldest first; earlier ones are on pages
 * @param heard   when the person last wrote, or {@code null}
 */
public record Conversation(String contact, long version, String office, Floor floor, Session session, int misses,
                           List<String> seen, int last, List<Message> latest, Instant heard) {

    public static Conversation opened(String contact, Instant now) {
        return new Conversation(contact, 0, null, Floor.bot(now), null, 0, List.of(), 0, List.of(), null);
    }

    public boolean isNew() {
        return version == 0;
    }

    public boolean hasSeen(String key) {
        return seen.contains(key);
    }

    public Optional<Message> message(String id) {
        return latest.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** Messages of ours that have not left yet. */
    public List<Message> waiting() {
        return latest.stream().filter(message -> message.ours() && message.state().waits()).toList();
    }

    @Override
    public String toString() {
        return "Conversation[" + contact + "]";
    }
}
