package it.sportello.talk.intake.turn;

import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

/** The first time what can be done, the second time a person. A greeting is no miss: it gets the menu. */
@Singleton
class SayNotUnderstood implements Step {

    private final Talk talk;

    SayNotUnderstood(Talk talk) {
        this.talk = talk;
    }

    @Override
    public boolean take(Answering turn) {
        if (turn.from().isNew()) {
            talk.begin(turn, "benvenuto");
            return true;
        }
        int misses = turn.misses() + 1;
        talk.say(turn, misses == 1 ? "not-understood.first" : "not-understood.second");
        if (misses == 1) {
            talk.begin(turn, "benvenuto");
        }
        turn.misses(misses);
        return true;
    }
}
