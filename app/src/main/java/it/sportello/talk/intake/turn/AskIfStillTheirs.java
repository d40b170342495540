package it.sportello.talk.intake.turn;

import it.sportello.people.contacts.Addresses;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

/** A number silent for 90 days may have a new owner: the first thing it hears is a question, and nothing personal. */
@Singleton
class AskIfStillTheirs implements Step {

    private static final String FLOW = "numero-tuo";

    private final Talk talk;
    private final AnswerFirst first;
    private final Addresses addresses;

    AskIfStillTheirs(Talk talk, AnswerFirst first, Addresses addresses) {
        this.talk = talk;
        this.first = first;
        this.addresses = addresses;
    }

    @Override
    public boolean take(Answering turn) {
        if (first.asks(turn, FLOW)) {
            return first.hear(turn);
        }
        // asked and never answered: the question still stands
        if (!turn.address().silentAt(turn.now()) && turn.address().asked() == null) {
            return false;
        }
        addresses.asked(turn.said().urn(), turn.now());
        talk.begin(turn, FLOW);
        return true;
    }
}
