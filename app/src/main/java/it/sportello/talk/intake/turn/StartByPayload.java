package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * A button or a deep link that begins something ({@code v_PA-20981}), or a vacancy's code typed from a poster. What
 * the open question offers is an answer first: "ho 17" looks like a code and is an age.
 */
@Singleton
class StartByPayload implements Step {

    private final Talk talk;
    private final Flows flows;

    StartByPayload(Talk talk, Flows flows) {
        this.talk = talk;
        this.flows = flows;
    }

    @Override
    public boolean take(Answering turn) {
        String payload = turn.said().payload();
        if (payload != null && payload.startsWith(Dialogue.ANSWER) || talk.offered(turn)) {
            return false;
        }
        Optional<Flows.Begun> begun = payload == null
                ? flows.starting(starts -> starts.byText(turn.said().text()))
                : flows.starting(starts -> starts.byPayload(payload));
        if (begun.isEmpty() && turn.said().kind() == InboundMessage.Kind.STARTED) {
            talk.begin(turn, "benvenuto");
            return true;
        }
        begun.ifPresent(flow -> talk.begin(turn, flow));
        return begun.isPresent();
    }
}
