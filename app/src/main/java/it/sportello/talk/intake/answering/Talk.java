package it.sportello.talk.intake.answering;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.PlayFlow;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says things in a turn: what the service says of itself, and what a flow says. */
@Singleton
public class Talk {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Phrasebook phrases;
    private final Flows flows;
    private final PlayFlow play;
    private final OfficeWords office;
    private final TellAway away;

    Talk(Phrasebook phrases, Flows flows, PlayFlow play, OfficeWords office, TellAway away) {
        this.phrases = phrases;
        this.flows = flows;
        this.play = play;
        this.office = office;
        this.away = away;
    }

    public void say(Answering turn, String key) {
        say(turn, key, Map.of());
    }

    public void say(Answering turn, String key, Map<String, ?> values) {
        turn.say(phrases.say(turn.language(), key, values));
    }

    public void begin(Answering turn, String flow) {
        begin(turn, new Flows.Begun(flows.named(flow).orElseThrow(), Map.of()));
    }

    public void begin(Answering turn, Flows.Begun begun) {
        leave(turn, begun.flow());
        apply(turn, play.begin(begun, turn.player()));
    }

    /** Who leaves a questionnaire for another wish hears that the answers stay. */
    private void leave(Answering turn, Flow to) {
        open(turn.session()).filter(flow -> !flow.name().equals(to.name()))
                .map(flow -> Dialogue.leaving(flow, turn.session())).filter(words -> !words.isEmpty()).ifPresent(turn::say);
    }

    /** The flow of a session, at the revision it began with. */
    private Optional<Flow> open(Session session) {
        return session == null ? Optional.empty() : flows.at(session.flow(), session.revision());
    }

    public void resume(Answering turn, Input.Said said) {
        apply(turn, play.resume(turn.session(), said, turn.player()));
    }

    /** Whether typed words are an answer the open question offers: they then mean that and no command. */
    public boolean offered(Answering turn) {
        Session session = turn.session();
        return turn.said().payload() == null && open(session)
                .filter(flow -> Dialogue.offers(flow, session, turn.said().text())).isPresent();
    }

    /** The open question once more, or the menu when there is none. */
    public void again(Answering turn) {
        if (turn.session() == null) {
            begin(turn, "benvenuto");
        } else {
            apply(turn, play.again(turn.session(), turn.player()));
        }
    }

    /** Gives the floor to whoever of the office takes it, and says when that may be. */
    public void park(Answering turn, String reason) {
        turn.floor(Floor.parked(reason, turn.now()));
        OfficeWords.Words words = office.words(turn.contact().office(), turn.language(), turn.now());
        say(turn, words.open() ? "operator.open" : "operator.closed", words.values());
    }

    /** A person asked for again: that the request is kept, since when, and when somebody may answer. At most once an hour. */
    public void kept(Answering turn) {
        Instant since = turn.floor().since();
        boolean told = turn.from().latest().stream().anyMatch(said -> said.ours() && said.at().isAfter(since)
                && said.at().isAfter(turn.now().minus(AN_HOUR)));
        if (!told) {
            OfficeWords.Words words = office.words(turn.contact().office(), turn.language(), turn.now());
            Map<String, String> values = new HashMap<>(words.values());
            values.put("since", phrases.formats(turn.language()).moment(since));
            say(turn, words.open() ? "operator.kept-open" : "operator.kept-closed", values);
        }
    }

    private void apply(Answering turn, PlayFlow.Played played) {
        turn.session(played.session());
        turn.misses(0);
        away.needed(turn, played.needs());
        for (Event event : played.events()) {
            switch (event) {
                case Event.Said said -> turn.say(said.text(), said.choices(), said.asks());
                case Event.HandoverAsked asked -> park(turn, "parked.asked");
                case Event.Ended ended when ended.outcome().equals("expired") -> say(turn, "dialogue.expired");
                case Event.Kept kept -> { }
                case Event.NotUnderstood missed -> { }
                case Event.Called called -> { }
                case Event.Helped helped -> { }
                case Event.OldButton old -> { }
                case Event.Ended ended -> { }
                case Event.Left left -> { }
            }
        }
    }
}
