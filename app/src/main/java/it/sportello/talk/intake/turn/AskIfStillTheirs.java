package it.sportello.talk.intake.turn;

import it.sportello.people.contacts.Addresses;
import jakarta.inject.Singleton;

/** A number silent for 90 days may have a new owner: the first thing it hears is a question, and nothing personal. */
@Singleton
class AskIfStillTheirs implements Step {

    private static final String FLOW = "numero-tuo";

    private final Talk talk;
    private final Addresses addresses;

    AskIfStillTheirs(Talk talk, Addresses addresses) {
        this.talk = talk;
        this.addresses = addresses;
    }

    @Override
    public boolean take(Answering turn) {
        boolean asking = turn.session() != null && FLOW.equals(turn.session().flow());
        if (asking || !turn.address().silentAt(turn.now())) {
            return false;
        }
        addresses.asked(turn.said().urn(), turn.now());
        talk.begin(turn, FLOW);
        return true;
    }
}
