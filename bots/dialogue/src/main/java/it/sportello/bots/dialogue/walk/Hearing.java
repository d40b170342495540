package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.words.Filling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a person said to the open question. */
final class Hearing {

    private final Walk walk;
    private final Question question;
    private String words = "";

    Hearing(Walk walk) {
        this.walk = walk;
        question = new Question(walk);
    }

    Turn hear(Input.Said said) {
        words = said.text();
        var tap = Tap.read(said.payload());
        if (tap != null) {
            return tapped(tap);
        }
        return switch (said.payload()) {
            case Dialogue.BACK -> back();
            case Dialogue.WHY -> why();
            case Dialogue.HELP -> help();
            case Dialogue.PAUSE -> walk.flow.questionnaire() == null ? typed(said) : new Leaving(walk).pause();
            // where there is no more to show, "altro" is an answer like any other
            case Dialogue.MORE -> Options.pages(walk).size() > 1 ? more() : typed(said);
            case null, default -> typed(said);
        };
    }

    boolean offers(String text) {
        return Choosing.named(text, sayable(), this::also);
    }

    private Turn tapped(Tap tap) {
        if (!tap.session().equals(walk.before.id())) {
            return old("", walk.words("button.ended"));
        }
        var node = walk.memory.nodeAt(tap.step());
        var answer = walk.memory.answerAt(tap.step());
        // the open question may have been put twice (another language, a page): each of its buttons answers it
        if (answer == null && node.equals(walk.node.name())) {
            var option = tap.among(choosable());
            return option == null ? afresh() : chosen(option);
        }
        var words = answer == null ? walk.words("button.passed") : closed(answer);
        return old(node, words);
    }

    private String closed(String answer) {
        return Filling.fill(walk.flow.texts().get(walk.language, "button.closed"),
                Map.of("answer", answer));
    }

    private Turn old(String node, String words) {
        walk.events.add(new Event.OldButton(node));
        question.put(words);
        return walk.turn();
    }

    private Turn typed(Input.Said said) {
        var type = walk.type();
        if (said.text().strip().equals("0") && !type.takesZero()) {
            return person();
        }
        if (said.text().strip().equals(Ask.PREFERS_NOT) && walk.node.ask().optional()) {
            return chosen(Options.prefersNot(walk));
        }
        var many = Options.several(walk) && walk.misses < Question.OFFER && !walk.memory.confirming()
                ? new Several(walk).read(said.text(), this::meant) : List.<Option>of();
        if (!many.isEmpty()) {
            return new Several(walk).all(many, words);
        }
        var option = meant(said.text());
        if (option != null) {
            return chosen(option);
        }
        if (type.takesZero() || !said.text().isBlank() || !said.kind().equals("text")) {
            var text = said.text().length() > Limits.ANSWER ? said.text().substring(0, Limits.ANSWER + 1) : said.text();
            var answer = type.read(new Heard(text, said.kind(), said.values(), walk.today()), walk.node.ask());
            return switch (answer) {
                case Answer.Taken taken when type.lookUp() != null -> new LookUp(walk).ask(taken.value());
                case Answer.Taken taken -> walk.take(titled(taken), words);
                case Answer.Refused refused -> question.missed(question.hint(refused.why()));
            };
        }
        return question.missed("");
    }

    /** An answer that is one of the options reads as that one does: "★★★" is "Così così". */
    private Answer.Taken titled(Answer.Taken taken) {
        return walk.options.stream().filter(one -> one.id().equals(taken.value()) && taken.title().equals(taken.value())).findFirst()
                .map(one -> new Answer.Taken(one.id(), one.title())).orElse(taken);
    }

    private Option meant(String text) {
        var asksAside = walk.misses >= Question.OFFER || walk.memory.confirming();
        var shown = asksAside ? question.yesNo() : Options.shown(walk);
        return Choosing.choose(text, shown, sayable(), this::also, asksAside || !walk.type().takesZero());
    }

    /** What may be chosen now: a person or not, right or not, and always the options of the question itself. */
    private List<Option> choosable() {
        var options = new ArrayList<Option>();
        if (walk.misses >= Question.OFFER || walk.memory.confirming()) {
            options.addAll(question.yesNo());
        } else {
            if (Options.pages(walk).size() > 1) {
                options.add(Options.engines(walk, Dialogue.MORE));
            }
            options.addAll(Options.ends(walk));
        }
        options.addAll(walk.options);
        if (walk.node.ask().optional() && options.stream().noneMatch(one -> one.id().equals(Ask.PREFERS_NOT))) {
            options.add(Options.prefersNot(walk));
        }
        return options;
    }

    /** Of two options with one title the first is meant: "yes" to what is put beside the question. */
    private List<Option> sayable() {
        var titles = new HashSet<String>();
        return choosable().stream().filter(option -> titles.add(option.title())).toList();
    }

    private Turn chosen(Option option) {
        if (option.id().equals(Dialogue.MORE)) {
            return more();
        }
        if (option.id().equals(Question.YES)) {
            return walk.memory.confirming() && walk.misses < Question.OFFER ? confirmed() : person();
        }
        if (option.id().equals(Question.NO)) {
            return afresh();
        }
        if (option.id().equals(Several.DONE)) {
            return new Several(walk).done();
        }
        if (Options.readBack(walk) && !option.id().equals(ReadBack.OK)) {
            return new ReadBack(walk).correct(option.id());
        }
        return Options.several(walk) && !option.id().equals(Ask.PREFERS_NOT) ? new Several(walk).toggle(plain(option))
                : take(option.id(), option.title());
    }

    /** As it is without the mark of what is taken. */
    private Option plain(Option shown) {
        return walk.options.stream().filter(one -> one.id().equals(shown.id())).findFirst().orElse(shown);
    }

    private Turn confirmed() {
        var keep = walk.node.ask().keep();
        var value = walk.memory.get(keep);
        var title = walk.memory.get(keep + "_title");
        var shown = walk.options.stream().filter(one -> one.id().equals(value)).map(Option::title).findFirst();
        return take(value, shown.orElse(title.isBlank() ? value : title));
    }

    private Turn take(String value, String title) {
        return walk.take(new Answer.Taken(value, title), words);
    }

    /** The question itself, after what was put beside it. */
    private Turn afresh() {
        walk.misses = 0;
        walk.memory.confirming(false);
        question.put("");
        return walk.turn();
    }

    private Turn person() {
        walk.misses = 0;
        walk.events.add(new Event.HandoverAsked(walk.node.name()));
        return walk.turn();
    }

    private Turn more() {
        Options.turnPage(walk);
        return afresh();
    }

    private Turn back() {
        if (walk.memory.corrects(walk.node.name())) {
            walk.memory.uncorrect(walk.node.ask().keep());
            return walk.enter(walk.node.name());
        }
        if (walk.back.isEmpty()) {
            return beside("no-back", "no-back");
        }
        var to = walk.back.removeLast();
        var ask = walk.flow.node(to).ask();
        if (ask != null && ask.keep() != null) {
            walk.memory.forget(ask.keep());
        }
        return walk.enter(to);
    }

    private Turn why() {
        walk.events.add(new Event.Helped(walk.node.name(), "why"));
        return beside(walk.node.name() + ".why", "why");
    }

    private Turn help() {
        walk.events.add(new Event.Helped(walk.node.name(), "help"));
        var own = walk.words(walk.node.name() + ".help");
        question.put(Question.lines(own, walk.words(walk.flow.questionnaire() == null ? "help" : "help-questionnaire")));
        return walk.turn();
    }

    private Turn beside(String key, String otherwise) {
        var own = walk.words(key);
        question.put(own.isEmpty() ? walk.words(otherwise) : own);
        return walk.turn();
    }

    private String also(Option option) {
        var id = Options.word(option.id());
        var own = walk.words(walk.node.name() + "." + id + ".also");
        return own.isEmpty() ? walk.words("option." + id + ".also") : own;
    }
}
