package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.platform.due.Due;
import it.sportello.platform.processes.Processes;
import it.sportello.platform.rates.Pace;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hands a message to its provider and writes down what came of it. */
@Singleton
class HandOver {

    private static final int TRIES = 5;
    /** Waits up to here are spent in line; longer ones become due work, so that nothing is held in memory for hours. */
    private static final Duration IN_LINE = Duration.ofSeconds(60);

    private final Conversations conversations;
    private final Lines lines;
    private final Paces paces;
    private final NextChannel next;
    private final Due due;
    private final Processes processes;
    private final InstantSource clock;

    HandOver(Conversations conversations, Lines lines, Paces paces, NextChannel next, Due due, Processes processes,
             InstantSource clock) {
        this.conversations = conversations;
        this.lines = lines;
        this.paces = paces;
        this.next = next;
        this.due = due;
        this.processes = processes;
        this.clock = clock;
    }

    boolean hand(String contact, Message message, Channel line) {
        Pace pace = paces.of(line);
        try {
            pace.await(message.lane(), cost(message, line), message.urn().text());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        Optional<Message> claimed = conversations.claim(message.id(), processes.me());
        if (claimed.isEmpty()) {
            return true;
        }
        // in the words judged for this person and moment: those kept may be veiled, or have a code in them that is written only here
        return settle(contact, claimed.get().withContent(message.content()), line,
                lines.send(OutboundMessage.of(message.id(), message.urn(), message.content()), line));
    }

    private boolean settle(String contact, Message message, Channel line, SendResult result) {
        next.learn(message.urn(), result);
        return switch (result) {
            case SendResult.Accepted accepted -> settle(message, MessageState.SENT, accepted.externalId(), null);
            case SendResult.Unknown unknown -> settle(message, MessageState.UNKNOWN, null, unknown.code());
            case SendResult.Retry retry -> again(contact, message, line, retry);
            case SendResult.Rejected rejected -> fail(message, rejected.code(), result);
            case SendResult.Unreachable unreachable -> fail(message, unreachable.code(), result);
            case SendResult.WindowClosed closed -> fail(message, closed.code(), result);
            case SendResult.Misconfigured misconfigured -> fail(message, misconfigured.code(), result);
        };
    }

    private boolean again(String contact, Message message, Channel line, SendResult.Retry retry) {
        if (message.tries() >= TRIES) {
            return fail(message, retry.code(), retry);
        }
        if (retry.sender()) {
            paces.of(line).pause(retry.after());
        } else {
            paces.of(line).pause(message.urn().text(), retry.after());
        }
        due.at(DeliveryDue.KIND, contact, clock.instant().plus(retry.after()));
        settle(message, MessageState.QUEUED, null, retry.code());
        return retry.after().compareTo(IN_LINE) <= 0
                && hand(contact, message.withState(MessageState.QUEUED, retry.code()), line);
    }

    boolean refuse(Message message, String why) {
        settle(message, MessageState.REFUSED, null, why);
        next.tryAfter(message.id(), null);
        return true;
    }

    boolean hold(String contact, Message message, Verdict.Later later) {
        due.at(DeliveryDue.KIND, contact, later.until());
        settle(message, MessageState.HELD, null, later.why());
        return true;
    }

    private boolean fail(Message message, String code, SendResult result) {
        settle(message, MessageState.FAILED, null, code);
        next.tryAfter(message.id(), result);
        return true;
    }

    private boolean settle(Message message, MessageState state, String external, String code) {
        conversations.settle(message.id(), state, external, code, clock.instant());
        return true;
    }

    private static int cost(Message message, Channel line) {
        return line.type().equals(ChannelType.SMS) ? SmsText.of(message.content().text()).segments() : 1;
    }
}
