package it.sportello.talk.intake.turn;

import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.talk.intake.answering.TellAway;
import it.sportello.talk.intake.turn.reading.ReadHiddenWords;
import jakarta.inject.Singleton;

import java.util.List;

/**
 * The order in which a person's message is understood. Nothing stands before STOP but the greeting of a first contact; no bot
 * answers while a person has the floor; words that mean one thing only come before a question that waits, and that before a
 * new wish.
 */
@Singleton
public class Steps {

    private final List<Step> order;
    private final Step stop;
    private final Talk talk;
    private final TellAway away;

    Steps(List<Step> all, Talk talk, TellAway away) {
        order = List.of(one(all, Greet.class), one(all, StopAtOnce.class), one(all, ReadHiddenWords.class),
                one(all, StaffHasFloor.class), one(all, AskIfStillTheirs.class),
                one(all, AskWhoWrites.class), one(all, TakeSharedNumber.class), one(all, StartByPayload.class),
                one(all, TakeCommand.class), one(all, FollowWish.class), one(all, AnswerSession.class),
                one(all, HearEnclosed.class), one(all, SayNotUnderstood.class));
        stop = one(all, StopAtOnce.class);
        this.talk = talk;
        this.away = away;
    }

    public void take(Answering turn) {
        away.elsewhere(turn);
        for (Step step : order) {
            if (step.take(turn)) {
                return;
            }
        }
    }

    /** A message is said again in other words: unless its first words were an answer already, which is used and stays. */
    public void correct(Answering turn) {
        boolean used = turn.floor().bot() && turn.session() != null && turn.session().misses() == 0;
        if (!used) {
            take(turn);
        } else if (!stop.take(turn)) {
            talk.say(turn, "message.edited-late");
        }
    }

    private static Step one(List<Step> all, Class<? extends Step> type) {
        return all.stream().filter(type::isInstance).findFirst().orElseThrow();
    }
}
