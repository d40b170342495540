package it.sportello.talk.delivery;

import it.sportello.bots.messaging.DeliveryStatus;
import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.MessageState;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

/** Settles what providers report, in whatever order it comes. A failure goes on to the person's next channel. */
@Singleton
public class Receipts {

    private static final int NAME = 32;

    private final Conversations conversations;
    private final List<ReceiptTaker> takers;
    private final NextChannel next;
    private final InstantSource clock;
    private final Journal journal;

    Receipts(Conversations conversations, List<ReceiptTaker> takers, NextChannel next, InstantSource clock,
             Journal journal) {
        this.conversations = conversations;
        this.takers = takers;
        this.next = next;
        this.clock = clock;
        this.journal = journal;
    }

    public void settle(Receipt receipt) {
        String id = receipt.messageId();
        if (id == null || id.isEmpty()) {
            return;
        }
        next.learn(receipt.urn(), receipt.failure());
        for (ReceiptTaker taker : takers) {
            if (id.startsWith(taker.prefix())) {
                taker.settle(receipt, state(receipt.status()));
                return;
            }
        }
        if (id.indexOf('.') > 0) {
            tell(receipt, id.substring(0, id.lastIndexOf('.')));
        }
        if (id.indexOf('.') > 0 && conversations.settle(id, state(receipt.status()), receipt.externalId(), receipt.code(), clock.instant())
                && receipt.status() == DeliveryStatus.FAILED) {
            next.tryAfter(id, receipt.failure());
        }
    }

    /** Before it is settled: a kill in between is made good by the provider, who comes again. */
    private void tell(Receipt receipt, String contact) {
        journal.record(Entry.of(Kind.RECEIPT, Actor.service()).person(contact).with("state", state(receipt.status()))
                .named("receipt/" + Hash.of(receipt.messageId() + "/" + receipt.status()).substring(0, NAME)));
    }

    public static MessageState state(DeliveryStatus status) {
        return switch (status) {
            case SENT -> MessageState.SENT;
            case FAILED -> MessageState.FAILED;
            case DELIVERED -> MessageState.DELIVERED;
            case READ -> MessageState.READ;
        };
    }
}
