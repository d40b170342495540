package it.sportello.talk.intake;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.turn.Steps;
import jakarta.inject.Singleton;

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
    private final AfterTurn after;

    TakeTurn(Meet meet, Conversations conversations, Steps steps, AfterTurn after) {
        this.meet = meet;
        this.conversations = conversations;
        this.steps = steps;
        this.after = after;
    }

    void take(String key, InboundMessage said, Channel line, Runnable done) {
        take(key, said, line, steps::take, done);
    }

    private void take(String key, InboundMessage said, Channel line, Consumer<Answering> take, Runnable done) {
        Meet.Met met = meet.meet(said, line);
        Conversation[] before = new Conversation[1];
        Conversation now = conversations.turn(met.contact().id(), key, from -> {
            before[0] = from;
            Answering turn = meet.answering(from, key, said, met, line);
            take.accept(turn);
            return turn.taken();
        });
        after.follow(key, before[0], now, done);
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
        after.follow(key, null, conversations.turn(met.contact().id(), key, from -> {
            Answering turn = meet.answering(from, key, said, met, line);
            turn.floor(Floor.parked("parked.fault", turn.now()));
            return turn.taken();
        }), done);
    }
}
