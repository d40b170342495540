package it.sportello.talk.intake.turn;

import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

/** A thing nobody asked for: said so, never dropped in silence. It stays in the thread for staff to see. */
@Singleton
class HearEnclosed implements Step {

    private final Talk talk;

    HearEnclosed(Talk talk) {
        this.talk = talk;
    }

    @Override
    public boolean take(Answering turn) {
        InboundMessage said = turn.said();
        if (!said.text().isBlank() || said.payload() != null) {
            return false;
        }
        if (said.position() != null) {
            talk.say(turn, "attachment.place");
        } else if (!said.attachments().isEmpty() && said.attachments().getFirst().kind().equals("voice")) {
            talk.say(turn, "attachment.voice");
        } else {
            talk.say(turn, said.attachments().isEmpty() ? "message.unreadable" : "attachment.unasked");
        }
        return true;
    }
}
