package it.sportello.talk.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every conversation. */
public interface Conversations {

    /** The conversation of a contact, a new one (version 0, not stored yet) when there is none. */
    Conversation of(String contact);

    Optional<Conversation> find(String contact);

    /**
     * Writes a turn on top of the conversation it was made from.
     *
     * @return the conversation as it is now, or empty when another turn came first and this one must be made again
     */
    Optional<Conversation> take(Conversation from, TurnTaken turn);

    /**
     * Makes a turn and writes it, again whenever another came first. A key already seen changes nothing.
     *
     * @param make the turn, from the conversation as it stands; may be called more than once
     */
    default Conversation turn(String contact, String key, Function<Conversation, TurnTaken> make) {
        while (true) {
            Conversation from = of(contact);
            if (from.hasSeen(key)) {
                return from;
            }
            Optional<Conversation> taken = take(from, make.apply(from));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
    }

    /** A page of earlier messages, oldest first; page 1 holds messages 1 to {@link #PAGE}. Empty when not written yet. */
    List<Message> page(String contact, int page);

    int PAGE = 20;

    /**
     * Hands a queued message to a process for sending.
     *
     * @return the message, or empty when it no longer waits: another has it, or had it
     */
    Optional<Message> claim(String message, String process);

    /** Settles a message if its state allows the new one; a state that would go backwards changes nothing. */
    boolean settle(String message, MessageState state, String external, String code, Instant at);

    /** Marks what a dead process was sending as of unknown outcome, and says how many there were. */
    int abandon(String contact, Set<String> alive);
}
