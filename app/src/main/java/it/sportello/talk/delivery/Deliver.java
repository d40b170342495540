package it.sportello.talk.delivery;

import it.sportello.platform.workers.KeyedWork;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Sends what waits in a conversation, in order, one at a time. */
@Singleton
public class Deliver {

    private static final int BOUND = 100_000;
    private static final int PARALLEL = 256;

    private final Conversations conversations;
    private final SendMessage send;
    private final InstantSource clock;
    private final KeyedWork work = new KeyedWork("delivery", BOUND, PARALLEL);

    Deliver(Conversations conversations, SendMessage send, InstantSource clock) {
        this.conversations = conversations;
        this.send = send;
        this.clock = clock;
    }

    /**
     * @param then runs when everything that waited has left, was refused, or was put down as due work; not when the process
     *             dies before
     */
    public void conversation(String contact, Runnable then) {
        boolean taken = work.offer(contact, () -> {
            all(contact);
            then.run();
        });
        if (!taken) {
            throw new IllegalStateException("too much waits to leave");
        }
    }

    /** Lets what was held until now try again. */
    void release(String contact) {
        conversations.find(contact).ifPresent(conversation -> conversation.waiting().stream()
                .filter(message -> message.state() == MessageState.HELD)
                .forEach(message -> conversations.settle(message.id(), MessageState.QUEUED, null, null, clock.instant())));
        all(contact);
    }

    private void all(String contact) {
        Conversation conversation = conversations.of(contact);
        for (Message message : conversation.waiting()) {
            if (message.state() == MessageState.QUEUED && !send.send(conversation, message)) {
                return;
            }
        }
    }
}
