package it.sportello.talk.intake.answering;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.talk.flows.CapabilityTable;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Drives the engine until it waits or ends, answering its calls on the way, following it from flow to flow. */
@Singleton
class PlayFlow {

    private static final int FLOWS_IN_A_TURN = 4;

    private final Flows flows;
    private final CapabilityTable capabilities;
    private final TellCalls tell;

    PlayFlow(Flows flows, CapabilityTable capabilities, TellCalls tell) {
        this.flows = flows;
        this.capabilities = capabilities;
        this.tell = tell;
    }

    /** @param who makes the call of an event: it knows the person and the time */
    Played begin(Flows.Begun begun, Answering turn) {
        return finish(begin(begun.flow(), begun.given(), turn, 0), begun.flow(), turn);
    }

    Played resume(Session session, Input.Said said, Answering turn) {
        return at(session, turn, flow -> Dialogue.resume(flow, session, said, turn.now()));
    }

    /** Asks the open question once more, in the language of the person. */
    Played again(Session session, Answering turn) {
        return at(session, turn, flow -> Dialogue.again(flow, session, turn.language(), turn.now()));
    }

    /** A session of a revision that is gone begins anew: its person loses a question, never a conversation. */
    private Played at(Session session, Answering turn, Function<Flow, Turn> step) {
        Flow flow = flows.named(session.flow()).orElse(null);
        if (flow == null) {
            return new Played(null, List.of(new Event.Ended("gone")), List.of());
        }
        if (!flow.revision().equals(session.revision())) {
            return finish(begin(flow, session.kept(), turn, 0), flow, turn);
        }
        return finish(step.apply(flow), flow, turn);
    }

    private Turn begin(Flow flow, Map<String, String> given, Answering turn, int nth) {
        return Dialogue.begin(flow, turn.newSession(nth), turn.language(), given, turn.now());
    }

    private Played finish(Turn first, Flow flow, Answering answering) {
        List<Event> events = new ArrayList<>();
        List<Capability.Need> needs = new ArrayList<>();
        Turn turn = first;
        Flow playing = flow;
        for (int left = 0; left < FLOWS_IN_A_TURN; ) {
            events.addAll(turn.events());
            switch (turn.events().isEmpty() ? null : turn.events().getLast()) {
                case Event.Called called -> {
                    turn = Dialogue.resume(playing, turn.session(),
                            new Input.Answered(called.callId(), answer(called, answering)), answering.now());
                    needs.addAll(capabilities.needs(called.name()));
                }
                case Event.Left next -> {
                    playing = flows.named(next.flow()).orElseThrow();
                    turn = begin(playing, next.given(), answering, ++left);
                }
                case null, default -> {
                    return new Played(turn.session(), events, needs);
                }
            }
        }
        throw new IllegalStateException("flows run in a circle from " + flow.name());
    }

    private Reply answer(Event.Called called, Answering answering) {
        Call call = answering.call(called.callId(), called.args());
        Reply reply = capabilities.call(called.name(), call);
        tell.tell(called.name(), call, reply);
        return reply;
    }

    /** Where the session stands now, {@code null} when it ended, all that happened, and what must work for what was asked. */
    record Played(Session session, List<Event> events, List<Capability.Need> needs) {
    }
}
