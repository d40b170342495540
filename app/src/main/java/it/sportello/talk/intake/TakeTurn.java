package it.sportello.talk.intake;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.platform.time.Rome;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Recent;
import it.sportello.talk.delivery.Deliver;
import it.sportello.talk.handover.Handovers;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.turn.Steps;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Makes an event into a turn of a conversation: made from the conversation as it stands, written at once, made again if
 * another turn came first. Whatever it causes outside (a message leaving, a place in the handover list) is done after the write
 * and again after a crash, because the event is forgotten only then.
 */
@Singleton
class TakeTurn {

    private final Meet meet;
    private final Conversations conversations;
    private final Steps steps;
    private final Deliver deliver;
    private final Handovers handovers;
    private final Recent recent;

    TakeTurn(Meet meet, Conversations conversations, Steps steps, Deliver deliver, Handovers handovers, Recent recent) {
        this.meet = meet;
        this.conversations = conversations;
        this.steps = steps;
        this.deliver = deliver;
        this.handovers = handovers;
        this.recent = recent;
    }

    void take(String key, InboundMessage said, Channel line, Runnable done) {
        take(key, said, line, steps::take, done);
    }

    private void take(String key, InboundMessage said, Channel line, Consumer<Answering> take, Runnable done) {
        Meet.Met met = meet.meet(said, line);
        Conversation[] before = new Conversation[1];
        Conversation after = conversations.turn(met.contact().id(), key, from -> {
            before[0] = from;
            Answering turn = meet.answering(from, key, said, met, line);
            take.accept(turn);
            return turn.taken();
        });
        list(after, before[0]);
        after(after, before[0] == null || !after.floor().equals(before[0].floor()), done);
    }

    /** Once a day, and again at another office; after a crash once too often, which the list forgives. */
    private void list(Conversation now, Conversation before) {
        LocalDate day = now.heard() == null ? null : now.heard().atZone(Rome.ZONE).toLocalDate();
        boolean listed = day == null || before != null && before.heard() != null && Objects.equals(before.office(), now.office())
                && day.equals(before.heard().atZone(Rome.ZONE).toLocalDate());
        if (!listed) {
            recent.note(now.office(), day, now.contact());
        }
    }

    /** A correction is a message said again: the thread shows both, a question not yet answered hears the new words. */
    void correct(String key, Edited edited, Channel line, Runnable done) {
        take(key, InboundMessage.typed(edited.urn(), edited.at(), edited.externalId(), edited.text()), line,
                steps::correct, done);
    }

    void park(String key, Inbound inbound, Channel line, Runnable done) {
        InboundMessage said = inbound instanceof InboundMessage message ? message
                : InboundMessage.typed(inbound.urn(), inbound.at(), key, "");
        Meet.Met met = meet.meet(said, line);
        after(conversations.turn(met.contact().id(), key, from -> {
            Answering turn = meet.answering(from, key, said, met, line);
            turn.floor(Floor.parked("parked.fault", turn.now()));
            return turn.taken();
        }), true, done);
    }

    /** @param moved whether the floor may have changed hands: always so when the turn was made before a crash */
    private void after(Conversation conversation, boolean moved, Runnable done) {
        if (moved) {
            handovers.follow(conversation);
        }
        deliver.conversation(conversation.contact(), done);
    }
}
