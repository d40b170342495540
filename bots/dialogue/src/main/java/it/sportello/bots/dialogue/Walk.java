package it.sportello.bots.dialogue;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Exit;
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
import java.util.Locale;
import java.util.Map;

/** One turn: goes from node to node until it must wait or the flow is over. Lives no longer than the turn. */
final class Walk {

    private static final String LANGUAGE = "language";
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

    Walk(Flow flow, Session session, String key, Instant now) {
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

    Turn enter(String to) {
        var next = to;
        while (next != null) {
            next = arrive(next);
        }
        return turn();
    }

    Turn turn() {
        var session = over ? null : new Session(before.id(), flow.name(), flow.revision(), node.name(), step, language,
                memory.all(), options, back, misses, call, now.plus(flow.expires()));
        return new Turn(session, events);
    }

    Turn answered(Reply reply) {
        reply.values().forEach(memory::keep);
        memory.know(reply.known());
        memory.answer(reply.answered());
        speak(reply.values().get(LANGUAGE));
        var route = node.call().on().get(reply.outcome());
        if (route != null) {
            return enter(route);
        }
        return enter(ask(reply.options()));
    }

    Turn again(String language) {
        this.language = language;
        if (memory.confirming()) {
            memory.giveBack(node.ask().keep());
        }
        return enter(node.name());
    }

    private String arrive(String name) {
        if (++walked > Limits.NODES_PER_TURN || step >= Limits.STEPS_PER_SESSION) {
            return trouble();
        }
        node = flow.node(name);
        options = List.of();
        misses = 0;
        call = null;
        memory.confirming(false);
        node.set().forEach((set, text) -> memory.keep(set, Filling.fill(text, memory.open())));
        var answered = node.ask() != null && memory.takeAnswered(node.ask().keep()) ? new KnownAnswer(this).answered() : null;
        if (answered != null) {
            return passOver(answered);
        }
        if (node.say() != null && !words(node.say()).isBlank()) {
            say(words(node.say()), List.of(), null);
        }
        if (node.call() == null) {
            return ask(List.of());
        }
        step++;
        call = before.id() + "/" + step + "/" + key;
        var args = new HashMap<>(memory.open());
        node.call().with().forEach((arg, text) -> args.put(arg, Filling.fill(text, memory.open())));
        events.add(new Event.Called(call, node.call().capability(), args));
        return null;
    }

    /** This person answered before: nothing is said or called, and who goes back comes here. */
    private String passOver(Answer.Taken answer) {
        memory.keep(node.ask().keep(), answer.value(), answer.title());
        back.add(node.name());
        return onward(answer.value());
    }

    /** Asks the node's question, if it has one; otherwise leaves the node. */
    private String ask(List<Option> offered) {
        call = null;
        var ask = node.ask();
        if (ask == null) {
            return leave();
        }
        options = Options.of(this, offered);
        if (ask.type().equals("choice") && options.isEmpty()) {
            return trouble();
        }
        if (memory.takeGiven(ask.keep()) && ask.known() != Ask.Known.ASK) {
            var known = new KnownAnswer(this).known();
            if (known != null && ask.known() == Ask.Known.SKIP) {
                keep(known, "");
                return onward(known.value());
            }
            memory.confirming(known != null);
        }
        step++;
        memory.asked(step, node.name());
        new Question(this).say("");
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

    /** The questionnaire ends here for now: how to go on with it. */
    Turn pause() {
        say(paused("paused"), List.of(), null);
        end(new Event.Ended("paused"));
        return turn();
    }

    String paused(String key) {
        var keyword = flow.starts().keywords().stream().sorted().findFirst().orElse("menu");
        return Filling.fill(flow.texts().get(language, key), Map.of("keyword", keyword.toUpperCase(Locale.ROOT)));
    }

    /** What is kept as {@code language} is the language of the words from there on. */
    private void speak(String language) {
        this.language = language == null ? this.language : language;
    }

    private String onward(String value) {
        var own = node.ask().options().getOrDefault(value, "");
        return own.isEmpty() ? leave() : own;
    }

    private String leave() {
        switch (node.exit()) {
            case Exit.Next next -> {
                var to = next.to(memory.open());
                return to == null ? trouble() : to;
            }
            case Exit.End end -> end(new Event.Ended(end.outcome()));
            case Exit.Leave leave -> {
                var give = new HashMap<String, String>();
                leave.give().forEach((name, text) -> give.put(name, Filling.fill(text, memory.open())));
                give.values().removeIf(String::isBlank);
                end(new Event.Left(leave.flow(), give));
            }
            case Exit.Handover ignored -> handover();
            case Exit.None ignored -> trouble();
        }
        return null;
    }

    /** Broken content reached a person in spite of the lint: a human being mends it. */
    private String trouble() {
        say(words("trouble"), List.of(), null);
        events.add(new Event.HandoverAsked(node.name()));
        end(new Event.Ended("trouble"));
        return null;
    }

    private void handover() {
        events.add(new Event.HandoverAsked(node.name()));
        end(new Event.Ended("handover"));
    }

    private void end(Event last) {
        events.add(last);
        over = true;
    }

    void say(String text, List<Option> choices, String asks) {
        events.add(new Event.Said(text.length() > Limits.TEXT ? text.substring(0, Limits.TEXT) : text, choices, asks));
    }

    String words(String key) {
        return Filling.fill(flow.texts().get(language, key), memory.open());
    }

    AnswerType type() {
        return AnswerTypes.named(node.ask().type());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ITALY);
    }
}
