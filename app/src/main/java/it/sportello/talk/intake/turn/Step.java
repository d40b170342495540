package it.sportello.talk.intake.turn;

import it.sportello.talk.intake.answering.Answering;

/** One way to take what a person wrote. */
public interface Step {

    /** @return whether this step took it; the next ones are then not asked */
    boolean take(Answering turn);
}
