package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.SendResult;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.delivery.Veil;
import it.sportello.talk.templates.asking.AskDue;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Writes down what a window's sends came to. A receipt that was quicker than us is not undone. */
@Singleton
class Settle {

    private static final int TRIES = 5;

    private final Broadcasts broadcasts;
    private final Contacts contacts;
    private final NextChannel next;
    private final Veil veil;
    private final AskDue templates;
    private final InstantSource clock;

    Settle(Broadcasts broadcasts, Contacts contacts, NextChannel next, Veil veil, AskDue templates, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.contacts = contacts;
        this.next = next;
        this.veil = veil;
        this.templates = templates;
        this.clock = clock;
    }

    Chunk apply(Chunk chunk, Map<Integer, Recipient> settled) {
        Chunk now = chunk;
        for (var entry : settled.entrySet()) {
            if (now.recipients().get(entry.getKey()).contact().equals(entry.getValue().contact())) {
                now = now.with(entry.getKey(), entry.getValue());
            }
        }
        return now;
    }

    /** Who was erased since the window was planned does not leave. */
    Chunk leaving(Chunk chunk, List<PlanWindow.Planned> going) {
        Chunk now = chunk;
        for (PlanWindow.Planned one : going) {
            Recipient recipient = now.recipients().get(one.index());
            if (recipient.contact().equals(one.contact())) {
                now = now.with(one.index(), recipient.sending(one.cost(), one.tenths(), one.told()));
            }
        }
        return now;
    }

    /** Those that stand in the chunk as leaving. */
    static List<PlanWindow.Planned> really(Chunk leaving, List<PlanWindow.Planned> going) {
        return going.stream().filter(one -> leaving.recipients().get(one.index()).contact().equals(one.contact())).toList();
    }

    /** Before they leave. */
    void note(Broadcast broadcast, Chunk chunk, List<PlanWindow.Planned> going) {
        going.stream().filter(one -> one.hidden() != null).forEach(one -> veil.keep(one.hidden().person(),
                MessageIds.of(chunk, one.index(), 0), one.hidden().words()));
        broadcasts.received(going.stream().map(one -> new Broadcasts.Received(
                chunk.recipients().get(one.index()).contact(), broadcast.id(), chunk.number(), one.index(), clock.instant())).toList());
    }

    Chunk left(Broadcast broadcast, Chunk chunk, Map<PlanWindow.Planned, SendResult> results) {
        Chunk now = chunk;
        for (var entry : results.entrySet()) {
            int index = entry.getKey().index();
            Recipient one = now.recipients().get(index);
            if (one.state() == RecipientState.SENDING) {
                ask(entry.getKey(), entry.getValue());
                now = now.with(index, result(broadcast, one, entry.getValue()));
            }
        }
        return now;
    }

    /** A template that does not pass may have been stopped a moment ago. */
    private void ask(PlanWindow.Planned one, SendResult result) {
        if (result instanceof SendResult.Rejected && one.content().template() != null) {
            templates.soon(one.content().template().name());
        }
    }

    private Recipient result(Broadcast broadcast, Recipient one, SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> one.with(RecipientState.SENT, accepted.externalId(), null);
            case SendResult.Unknown unknown -> one.with(RecipientState.UNKNOWN, null, unknown.code());
            case SendResult.Retry retry -> one.tries() < TRIES ? one.again(retry.code())
                    : one.with(RecipientState.FAILED, null, retry.code());
            case SendResult.Rejected rejected -> elsewhere(broadcast, one, rejected.code());
            case SendResult.Unreachable unreachable -> elsewhere(broadcast, one, unreachable.code());
            case SendResult.WindowClosed closed -> elsewhere(broadcast, one, closed.code());
            case SendResult.Misconfigured misconfigured -> one.with(RecipientState.FAILED, null, misconfigured.code());
        };
    }

    /** The next channel in the broadcast's order, or the person's; FAILED when there is none. */
    Recipient elsewhere(Broadcast broadcast, Recipient one, String code) {
        Contact contact = contacts.find(one.contact()).map(broadcast.audience()::reading).orElse(null);
        int at = contact == null ? -1 : contact.urns().indexOf(one.urn());
        if (at < 0) {
            return one.with(RecipientState.FAILED, null, code);
        }
        return next.after(contact, new HashSet<>(contact.urns().subList(0, at + 1)))
                .map(address -> one.by(address.urn()))
                .orElse(one.with(RecipientState.FAILED, null, code));
    }
}
