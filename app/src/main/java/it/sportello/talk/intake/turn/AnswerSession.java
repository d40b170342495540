package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

import java.util.Map;

/** The answer to the question that waits; a button of a question that waits no more is recognised and said so. */
@Singleton
class AnswerSession implements Step {

    private final Talk talk;

    AnswerSession(Talk talk) {
        this.talk = talk;
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
        String kind = said.attachments().isEmpty() ? said.position() == null ? "text" : "position"
                : said.attachments().getFirst().kind();
        talk.resume(turn, new Input.Said(turn.key(), said.text(), said.payload(), kind, enclosed(said)));
        return true;
    }

    /** Where what was enclosed is fetched, and how the person called it. */
    private static Map<String, String> enclosed(InboundMessage said) {
        if (said.attachments().isEmpty()) {
            return Map.of();
        }
        Attachment first = said.attachments().getFirst();
        return Map.of("file", first.ref() == null ? "" : first.ref(), "name", first.name() == null ? "" : first.name());
    }
}
