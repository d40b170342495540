package it.sportello.talk.conversations;

import it.sportello.bots.dialogue.Session;

import java.time.Instant;
import java.util.List;

/**
 * What one turn changes, written at once or not at all.
 *
 * @param key     of the inbound event it answers, or of the act of staff: seen afterwards
 * @param office  the office from now on
 * @param floor   who answers from now on
 * @param session what waits from now on, or {@code null}
 * @param misses  wishes not understood in a row
 * @param said    new messages, both sides', numbered on from {@link Conversation#last()}
 * @param heard   when the person last wrote
 */
public record TurnTaken(String key, String office, Floor floor, Session session, int misses, List<Message> said,
                        Instant heard) {

    public TurnTaken {
        said = List.copyOf(said);
    }
}
