package it.sportello.talk.intake.turn;

import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/**
 * While a person has the floor, or was asked for, the bot is silent: what comes is kept for them to read. MENU gives a floor
 * nobody has taken yet back to the bot. Until somebody has, whoever asks for anything of the bot's, or writes after half a day
 * without a word of ours, hears that the request is kept.
 */
@Singleton
class StaffHasFloor implements Step {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

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
        if (turn.floor().holder() == Floor.Holder.PARKED) {
            Optional<String> command = keywords.of(turn.said().text());
            if (command.filter("menu"::equals).isPresent()) {
                turn.floor(Floor.bot(turn.now()));
                talk.begin(turn, "benvenuto");
            } else if (command.isPresent() || silentFor(turn)) {
                talk.kept(turn);
            }
        }
        return true;
    }

    private static boolean silentFor(Answering turn) {
        return turn.from().latest().stream().filter(Message::ours).noneMatch(said -> said.at().isAfter(turn.now().minus(HALF_A_DAY)));
    }
}
