package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Flow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where a questionnaire stands with some answers: played over them without asking any slice, for who only wants to know. */
public final class OpenQuestion {

    private static final int MOST_CALLS = 100;

    private OpenQuestion() {
    }

    /** @return the node that waits; nothing when the questionnaire comes to its end, or stands where only a slice could say */
    public static Optional<String> of(Flow flow, Map<String, String> answers, Instant now) {
        Turn turn = Dialogue.begin(flow, "open", flow.language(), Map.of(), now);
        for (int calls = 0; calls < MOST_CALLS && !turn.events().isEmpty() && turn.events().getLast() instanceof Event.Called called; calls++) {
            turn = Dialogue.resume(flow, turn.session(), new Input.Answered(called.callId(), Reply.of("resumed").with(answers, Map.of())), now);
        }
        return Optional.ofNullable(turn.session()).map(session -> session.node());
    }
}
