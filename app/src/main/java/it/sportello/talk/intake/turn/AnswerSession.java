package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.messaging.inbound.InboundMessage;
import jakarta.inject.Singleton;

import java.util.Map;

/** The answer to the question that waits; a button of a question that waits no more is recognised and said so. */
@Singleton
class AnswerSession implements Step {

    private static final String MENU = "benvenuto";

    private final Talk talk;
    private final FollowWish wish;

    AnswerSession(Talk talk, FollowWish wish) {
        this.talk = talk;
        this.wish = wish;
    }

    @Override
    public boolean take(Answering turn) {
        InboundMessage said = turn.said();
        if (turn.session() == null) {
            boolean old = said.payload() != null && said.payload().startsWith(Dialogue.ANSWER);
            if (old) {
                talk.say(turn, "dialogue.old-button");
                talk.begin(turn, "benvenuto");
            }
            return old;
        }
        if (atMenu(turn) && wish.take(turn)) {
            return true;
        }
        String kind = said.attachments().isEmpty() ? said.position() == null ? "text" : "position"
                : said.attachments().getFirst().kind();
        talk.resume(turn, new Input.Said(turn.key(), said.text(), said.payload(), kind, Map.of()));
        return true;
    }

    /** At the menu work named in words is no wrong answer: it begins a search, as if the menu were not open. */
    private boolean atMenu(Answering turn) {
        return turn.session().flow().equals(MENU) && turn.said().payload() == null && !talk.offered(turn);
    }
}
