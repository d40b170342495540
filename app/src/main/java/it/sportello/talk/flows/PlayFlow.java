package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Flow;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Drives the engine until it waits or ends, answering its calls on the way, following it from flow to flow, telling whoever
 * keeps answers of them. Nobody else drives it: a conversation, the desk and a page in a browser all play here.
 * <pre>
 * Played played = play.begin(begun, player);                     // the first question without an answer
 * played = play.resume(played.session(), said, player);          // its answer, and the next question
 * </pre>
 */
@Singleton
public class PlayFlow {

    private static final int FLOWS_IN_A_TURN = 4;

    private final Flows flows;
    private final CapabilityTable capabilities;
    private final TellCalls tell;
    private final List<AnswerKeeper> keepers;

    PlayFlow(Flows flows, CapabilityTable capabilities, TellCalls tell, List<AnswerKeeper> keepers) {
        this.flows = flows;
        this.capabilities = capabilities;
        this.tell = tell;
        this.keepers = keepers;
    }

    public Played begin(Flows.Begun begun, Player player) {
        return new Playing(player).begin(begun.flow(), begun.given()).finish();
    }

    public Played resume(Session session, Input.Said said, Player player) {
        return at(session, player, flow -> Dialogue.resume(flow, session, said, player.now()));
    }

    /** Asks the open question once more, in the language of the person. */
    public Played again(Session session, Player player) {
        return at(session, player, flow -> Dialogue.again(flow, session, player.language(), player.now()));
    }

    /** A session goes on with the revision it began with. Of one that nobody kept its person loses a question: it begins anew. */
    private Played at(Session session, Player player, Function<Flow, Turn> step) {
        Flow own = flows.at(session.flow(), session.revision()).orElse(null);
        Flow flow = own == null ? flows.named(session.flow()).orElse(null) : own;
        if (flow == null) {
            return new Played(null, List.of(new Event.Ended("gone")), List.of());
        }
        Playing playing = new Playing(player);
        return (own == null ? playing.begin(flow, session.values()) : playing.at(flow, session, step.apply(flow))).finish();
    }

    /** Where the session stands now, {@code null} when it ended, all that happened, and what must work for what was asked. */
    public record Played(Session session, List<Event> events, List<Capability.Need> needs) {
    }

    /** One step of one person, from flow to flow. */
    private final class Playing {

        private final Player player;
        private final List<Event> events = new ArrayList<>();
        private final List<Capability.Need> needs = new ArrayList<>();
        private Flow flow;
        private Session before;
        private Turn turn;
        private int begun;

        private Playing(Player player) {
            this.player = player;
        }

        private Playing begin(Flow flow, Map<String, String> given) {
            if (begun == FLOWS_IN_A_TURN) {
                throw new IllegalStateException("flows run in a circle to " + flow.name());
            }
            Turn first = Dialogue.begin(flow, player.newSession(begun++), player.language(), given, player.now());
            return at(flow, first.session(), first);
        }

        private Playing at(Flow flow, Session before, Turn turn) {
            this.flow = flow;
            this.before = before;
            this.turn = turn;
            return this;
        }

        private Played finish() {
            while (true) {
                events.addAll(turn.events());
                tell();
                switch (turn.events().isEmpty() ? null : turn.events().getLast()) {
                    case Event.Called called -> {
                        Session asking = turn.session();
                        at(flow, asking, Dialogue.resume(flow, asking, new Input.Answered(called.callId(), answer(called)), player.now()));
                        needs.addAll(capabilities.needs(called.name()));
                    }
                    case Event.Left next -> begin(flows.named(next.flow()).orElseThrow(), next.given());
                    case null, default -> {
                        return new Played(turn.session(), events, needs);
                    }
                }
            }
        }

        private Reply answer(Event.Called called) {
            Call call = player.call(called.callId(), called.args(), flow);
            Reply reply = capabilities.call(called.name(), call);
            tell.tell(called.name(), call, reply);
            return reply;
        }

        private void tell() {
            List<Event> news = flow.questionnaire() == null || before == null ? List.of()
                    : turn.events().stream().filter(Playing::news).toList();
            if (!news.isEmpty()) {
                Map<String, String> kept = new HashMap<>(before.values());
                news.forEach(event -> {
                    if (event instanceof Event.Kept answer) {
                        kept.put(answer.name(), answer.value());
                    }
                });
                Call call = player.call(before.id() + "/" + before.step() + "/" + player.key(), kept, flow);
                keepers.forEach(keeper -> keeper.keep(flow, call, news));
            }
        }

        private static boolean news(Event event) {
            return event instanceof Event.Kept || event instanceof Event.NotUnderstood || event instanceof Event.Helped;
        }
    }
}
