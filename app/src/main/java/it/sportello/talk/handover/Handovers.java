package it.sportello.talk.handover;

import it.sportello.talk.conversations.Conversation;

import java.util.List;

/** What waits for staff. A list beside the conversations, each entry told again by its conversation, so it heals itself. */
public interface Handovers {

    /** Puts a conversation in the list or takes it away, as its floor says. */
    void follow(Conversation conversation);

    /** At most {@code limit}, the longest waiting first. */
    List<Handover> waiting(int limit);
}
