package it.sportello.talk.intake.turn;

import it.sportello.talk.conversations.Floor;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

/**
 * While a person has the floor, or was asked for, the bot is silent: what comes is kept for them to read. MENU gives a floor
 * nobody has taken yet back to the bot; OPERATORE again hears that the request is kept.
 */
@Singleton
class StaffHasFloor implements Step {

    private final Talk talk;
    private final Keywords keywords;

    StaffHasFloor(Talk talk, Keywords keywords) {
        this.talk = talk;
        this.keywords = keywords;
    }

    @Override
    public boolean take(Answering turn) {
        if (turn.floor().bot()) {
            return false;
        }
        switch (turn.floor().holder() == Floor.Holder.PARKED ? keywords.of(turn.said().text()).orElse("") : "") {
            case "menu" -> {
                turn.floor(Floor.bot(turn.now()));
                talk.begin(turn, "benvenuto");
            }
            case "operatore" -> talk.kept(turn);
            default -> { }
        }
        return true;
    }
}
