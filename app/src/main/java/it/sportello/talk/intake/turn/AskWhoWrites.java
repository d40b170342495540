package it.sportello.talk.intake.turn;

import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

import java.time.Duration;

/** Several people behind one number: after a pause we ask who writes. */
@Singleton
class AskWhoWrites implements Step {

    private static final String FLOW = "chi-scrive";
    private static final Duration PAUSE = Duration.ofHours(12);

    private final Talk talk;
    private final AnswerFirst first;

    AskWhoWrites(Talk talk, AnswerFirst first) {
        this.talk = talk;
        this.first = first;
    }

    @Override
    public boolean take(Answering turn) {
        if (first.asks(turn, FLOW)) {
            return first.hear(turn);
        }
        boolean paused = turn.address().heard() == null || turn.address().heard().plus(PAUSE).isBefore(turn.now());
        if (!turn.address().shared() || !paused) {
            return false;
        }
        talk.begin(turn, FLOW);
        return true;
    }
}
