package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.words.Filling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One turn: goes from node to node until it must wait or the flow is over. Lives no longer than the turn. */
public final class Walk {

    private static final String LANGUAGE = "language";
    private static final Set<String> CHOSEN = Set.of("choice", AnswerType.SEVERAL);
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    final Flow flow;
    final Session before;
    final Memory memory;
    final List<Event> events = new ArrayList<>();
    final List<String> back;
    private final String key;
    private final Instant now;
    String language;
    Node node;
    List<Option> options;
    int step;
    int misses;
    private String call;
    private boolean over;
    private int walked;

    /** @param key of what was said: call ids are made of it */
    public Walk(Flow flow, Session session, String key, Instant now) {
        this.flow = flow;
        this.before = session;
        this.key = key;
        this.now = now;
        memory = new Memory(session.kept());
        back = new ArrayList<>(session.back());
        language = session.language();
        node = flow.node(session.node());
        options = session.options();
        step = session.step();
        misses = session.misses();
    }

    public Turn enter(String to) {
        var next = to;
        while (next != null) {
            next = arrive(next);
        }
        return turn();
    }

    public Turn hear(Input.Said said) {
        return new Hearing(this).hear(said);
    }

    /** Whether typed words are, whole, an answer the open question offers. */
    public boolean offers(String text) {
        return new Hearing(this).offers(text);
    }

    /** What to tell who leaves for something else: that the answers stay. Empty where none stay. */
    public String leaving() {
        return flow.questionnaire() == null || back.isEmpty() ? "" : new Leaving(this).paused("left");
    }

    Turn turn() {
        var session = over ? null : new Session(before.id(), flow.name(), flow.revision(), node.name(), step, language,
                memory.all(), options, back, misses, call, now.plus(flow.expires()));
        return new Turn(session, events);
    }

    public Turn answered(Reply reply) {
        call = null;
        if (memory.lookingUp()) {
            return new LookUp(this).found(reply);
        }
        reply.values().forEach(memory::keep);
        memory.know(reply.known());
        memory.answer(reply.answered());
        speak(reply.values().get(LANGUAGE));
        var route = node.call().on().get(reply.outcome());
        if (route == null) {
            return enter(ask(reply.options()));
        }
        if (flow.questionnaire() != null && node.keeps() && reply.values().containsKey(node.ask().keep())) {
            keep(new KnownAnswer(this).told(reply), "");
            back.add(node.name());
        }
        return enter(route);
    }

    public Turn again(String language) {
        this.language = language;
        if (memory.confirming()) {
            memory.giveBack(node.ask().keep());
        }
        return enter(node.name());
    }

    private String arrive(String name) {
        if (++walked > Limits.NODES_PER_TURN || step >= Limits.STEPS_PER_SESSION) {
            return new Leaving(this).trouble();
        }
        node = flow.node(name);
        options = List.of();
        misses = 0;
        call = null;
        memory.confirming(false);
        memory.pick("");
        if (!node.when().holds(values())) {
            return new Leaving(this).leave();
        }
        node.set().forEach((set, text) -> memory.keep(set, Filling.fill(text, values())));
        var answered = node.ask() != null && memory.takeAnswered(node.ask().keep()) ? new KnownAnswer(this).answered() : null;
        if (answered != null) {
            return passOver(answered);
        }
        if (node.say() != null && !words(node.say()).isBlank() && (node.ask() != null || !memory.rewalking())) {
            say(words(node.say()), List.of(), null);
        }
        if (node.call() == null) {
            return ask(List.of());
        }
        step++;
        var with = new HashMap<String, String>();
        node.call().with().forEach((arg, text) -> with.put(arg, Filling.fill(text, values())));
        call(node.call().capability(), with);
        return null;
    }

    /** Ends the turn until a capability has answered. @param with arguments beside and over the kept values */
    void call(String capability, Map<String, String> with) {
        call = before.id() + "/" + step + "/" + key;
        var args = new HashMap<>(values());
        args.putAll(with);
        events.add(new Event.Called(call, capability, args));
    }

    /** This person answered before: nothing is said or called, and who goes back comes here. */
    private String passOver(Answer.Taken answer) {
        memory.keep(node.ask().keep(), answer.value(), answer.title());
        back.add(node.name());
        return onward(answer.value());
    }

    /** Asks the node's question, if it has one; otherwise leaves the node. */
    private String ask(List<Option> offered) {
        var ask = node.ask();
        if (ask == null) {
            return new Leaving(this).leave();
        }
        options = Options.of(this, offered);
        if (CHOSEN.contains(ask.type()) && options.isEmpty()) {
            return new Leaving(this).trouble();
        }
        if (memory.takeGiven(ask.keep()) && ask.known() != Ask.Known.ASK) {
            var known = new KnownAnswer(this).known();
            if (known != null && ask.known() == Ask.Known.SKIP) {
                keep(known, "");
                if (flow.questionnaire() != null) {
                    back.add(node.name());
                }
                return onward(known.value());
            }
            memory.confirming(known != null);
        }
        step++;
        memory.asked(step, node.name());
        new Question(this).open();
        return null;
    }

    /** An answer is kept and the node left. */
    Turn take(Answer.Taken taken, String words) {
        memory.answered(step, taken.title());
        speak(LANGUAGE.equals(node.ask().keep()) ? taken.value() : null);
        keep(taken, words);
        back.add(node.name());
        return enter(onward(taken.value()));
    }

    private void keep(Answer.Taken taken, String words) {
        var name = node.ask().keep();
        memory.keep(name, taken.value(), taken.title());
        if (name != null) {
            events.add(new Event.Kept(node.name(), name, taken.value(), taken.title(), words, step));
        }
    }

    /** What is kept as {@code language} is the language of the words from there on. */
    private void speak(String language) {
        this.language = language == null ? this.language : language;
    }

    private String onward(String value) {
        var own = node.ask().options().getOrDefault(value, "");
        return own.isEmpty() ? new Leaving(this).leave() : own;
    }

    void end(Event last) {
        events.add(last);
        over = true;
    }

    void say(String text, List<Option> choices, String asks) {
        events.add(new Event.Said(text.length() > Limits.TEXT ? text.substring(0, Limits.TEXT) : text, choices, asks));
    }

    String words(String key) {
        var values = values();
        if (flow.questionnaire() != null) {
            values.put("minutes", String.valueOf(flow.questionnaire().minutes()));
        }
        return Filling.fill(flow.texts().get(language, key), values);
    }

    /** What is kept and counts: in a questionnaire, of the answers those on the way walked only. */
    Map<String, String> values() {
        return flow.questionnaire() == null ? memory.open() : memory.counting(flow, back);
    }

    AnswerType type() {
        return AnswerTypes.named(node.ask().type());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ITALY);
    }
}
