package it.sportello.talk.handover;

import it.sportello.bots.dialogue.Session;
import it.sportello.bots.messaging.Content;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks once more the question that waited while a person had the floor. Only intake drives the engine: it implements this. */
public interface OpenQuestion {

    /** @param session what waits then, or {@code null}; @param said as the person's channel shows it */
    record Asked(Session session, Floor floor, List<Content> said) {
    }

    /**
     * @param heard the person's last message: the question goes where it came from
     * @return empty when no question waits, or it has expired
     */
    Optional<Asked> again(Conversation from, Message heard, String key, Instant now);
}
