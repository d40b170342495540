package it.sportello.talk.delivery;

import it.sportello.platform.due.Due;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.workers.KeyedWork;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Sends what waits in a conversation, in order, one at a time. */
@Singleton
public class Deliver {

    private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int BOUND = 100_000;
    private static final int PARALLEL = 256;

    private final Conversations conversations;
    private final SendMessage send;
    private final Processes processes;
    private final Due due;
    private final InstantSource clock;
    private final KeyedWork work = new KeyedWork("delivery", BOUND, PARALLEL);

    Deliver(Conversations conversations, SendMessage send, Processes processes, Due due, InstantSource clock) {
        this.conversations = conversations;
        this.send = send;
        this.processes = processes;
        this.due = due;
        this.clock = clock;
    }

    /**
     * @param then runs when everything that waited has left, was refused, or was put down as due work; not when the process
     *             ends before
     */
    public void conversation(String contact, Runnable then) {
        offer(contact, () -> {
            allOrLater(contact);
            then.run();
        });
    }

    /** @return false when this process is ending: what was asked for is the next one's */
    private boolean offer(String contact, Runnable task) {
        boolean taken = work.offer(contact, task);
        if (!taken && !work.closed()) {
            throw new IllegalStateException("too much waits to leave");
        }
        return taken;
    }

    /**
     * Durable when it returns: whatever is written for this person soon after leaves even if this process dies. For who has no
     * inbound event that would be worked again.
     */
    public void promise(String contact) {
        due.at(DeliveryDue.KIND, contact, clock.instant().plus(LATER));
    }

    @PreDestroy
    void close() {
        work.close();
    }

    private void allOrLater(String contact) {
        try {
            all(contact);
        } catch (RuntimeException fault) {
            LOG.error("delivery interrupted, tried again later", fault);
            promise(contact);
        }
    }

    /** Lets what was held until now try again, in its turn, and returns when that is done. */
    void release(String contact) {
        conversations.find(contact).ifPresent(conversation -> conversation.waiting().stream()
                .filter(message -> message.state() == MessageState.HELD)
                .forEach(message -> conversations.settle(message.id(), MessageState.QUEUED, null, null, clock.instant())));
        FutureTask<Void> turn = new FutureTask<>(() -> all(contact), null);
        if (!offer(contact, turn)) {
            throw new IllegalStateException("stopping");
        }
        try {
            turn.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("delivery interrupted", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }

    private void all(String contact) {
        Conversation conversation = settled(contact);
        for (Message message : conversation.waiting()) {
            if (message.state() == MessageState.QUEUED && !send.send(conversation, message)) {
                return;
            }
        }
    }

    /** What a dead process was handing over has an unknown outcome: it is not sent again. */
    private Conversation settled(String contact) {
        Conversation conversation = conversations.of(contact);
        boolean leaving = conversation.waiting().stream().anyMatch(message -> message.state() == MessageState.SENDING);
        return leaving && conversations.abandon(contact, processes.alive()) > 0 ? conversations.of(contact) : conversation;
    }
}
