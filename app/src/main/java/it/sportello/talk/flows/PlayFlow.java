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
import java.util.Optional;
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
        return ahead(session, player).map(next -> caughtUp(next, session, said, player))
                .orElseGet(() -> at(session, player, flow -> Dialogue.resume(flow, session, said, player.now())));
    }

    /** Asks the open question once more, in the language of the person. */
    public Played again(Session session, Player player) {
        return at(session, player, flow -> Dialogue.again(flow, session, player.language(), player.now()));
    }

    /** The revision a person goes on with, where it is another than that of the question that was put to them. */
    private Optional<Flow> ahead(Session session, Player player) {
        boolean same = flows.named(session.flow()).filter(flow -> flow.questionnaire() == null || flow.revision().equals(session.revision()))
                .isPresent() || flows.at(session.flow(), session.revision()).isEmpty();
        return same ? Optional.empty() : goesOn(session.flow(), player).filter(flow -> !flow.revision().equals(session.revision()));
    }

    private Optional<Flow> goesOn(String flow, Player player) {
        return keepers.stream().flatMap(keeper -> keeper.goesOn(flow, player.contact()).stream()).findFirst();
    }

    /**
     * A publication took the answers of this person to another revision, and the question before them is of the old one: what they say to
     * it is heard and kept, then they go on where they stand in the new one. What only chooses a way is said there once more.
     */
    private Played caughtUp(Flow next, Session session, Input.Said said, Player player) {
        Flow old = flows.at(session.flow(), session.revision()).orElseThrow();
        Playing hearing = new Playing(player).at(old, session, Dialogue.resume(old, session, said, player.now()));
        if (hearing.turn.session() == null) {
            return hearing.finish();
        }
        Played heard = hearing.heard(session.node());
        boolean answered = heard.events().stream().anyMatch(Event.Kept.class::isInstance);
        if (!answered && heard.session().call() == null && heard.session().node().equals(session.node())) {
            return heard;
        }
        Played now = new Playing(player).begin(next, Map.of()).finish();
        return !answered && now.session() != null && same(session, now.session())
                ? resume(now.session(), under(now.session(), session, said), player) : now;
    }

    /** Whether it is the same question with the same to choose from: answers read back are not the same once one is set aside. */
    private static boolean same(Session old, Session now) {
        return old.node().equals(now.node()) && old.options().equals(now.options());
    }

    /** What was tapped under the old question, as if under the new one. */
    private static Input.Said under(Session now, Session old, Input.Said said) {
        String before = Dialogue.ANSWER + old.id() + "/" + old.step() + "/";
        return said.payload() == null || !said.payload().startsWith(before) ? said : new Input.Said(said.key(), said.text(),
                Dialogue.ANSWER + now.id() + "/" + now.step() + "/" + said.payload().substring(before.length()), said.kind(), said.values());
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

        /** Who answers a questionnaire already goes on with the revision they began with. */
        private Playing begin(Flow inForce, Map<String, String> given) {
            Flow flow = inForce.questionnaire() == null ? inForce : goesOn(inForce.name(), player).orElse(inForce);
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
                        ask(called);
                        needs.addAll(capabilities.needs(called.name()));
                    }
                    case Event.Left next -> begin(flows.named(next.flow()).orElseThrow(), next.given());
                    case null, default -> {
                        return new Played(turn.session(), events, needs);
                    }
                }
            }
        }

        /** Only what must be known to understand an answer to this node is asked for. */
        private Played heard(String node) {
            while (true) {
                events.addAll(turn.events());
                tell();
                boolean looksUp = turn.session().call() != null && turn.session().node().equals(node) && flow.node(node).call() == null;
                if (!looksUp) {
                    return new Played(turn.session(), events, needs);
                }
                ask((Event.Called) turn.events().getLast());
            }
        }

        private void ask(Event.Called called) {
            Session asking = turn.session();
            at(flow, asking, Dialogue.resume(flow, asking, new Input.Answered(called.callId(), answer(called)), player.now()));
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
