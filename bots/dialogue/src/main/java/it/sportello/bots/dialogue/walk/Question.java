package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.words.Filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open question of a walk, as it is put to the person. */
final class Question {

    /** The third miss in a row: from here a person is offered. */
    static final int OFFER = 3;
    /** Answers to what is put beside the question: not the yes and no of the question itself. */
    static final String YES = "k_yes";
    static final String NO = "k_no";

    private final Walk walk;

    Question(Walk walk) {
        this.walk = walk;
    }

    /** The question for the first time: its section opens, and how far one is. */
    void open() {
        var section = walk.node.ask().section();
        if (walk.memory.opens(section)) {
            var opening = walk.words("section." + section + ".opening");
            if (!opening.isEmpty()) {
                walk.say(opening, List.of(), null);
            }
        }
        if (!walk.memory.corrects(walk.node.name())) {
            walk.memory.corrected();
        }
        put(new Progress(walk).words());
    }

    /** The question, with words before it: one message, so that an SMS costs once. */
    void put(String before) {
        var confirming = walk.memory.confirming();
        var text = confirming ? known() : Options.readBack(walk) ? new ReadBack(walk).heading()
                : lines(walk.words(walk.node.name() + ".ask"), Options.several(walk) ? new Several(walk).soFar() : "");
        walk.say(lines(before, text, confirming ? "" : skip()), payloads(confirming ? yesNo() : Options.shown(walk)),
                confirming ? null : walk.type().asks());
    }

    /** How to say nothing, where it is not among the choices. */
    private String skip() {
        return walk.node.ask().optional() && walk.options.stream().noneMatch(one -> one.id().equals(Ask.PREFERS_NOT))
                ? walk.words("skip") : "";
    }

    /** What was said could not be used. */
    Turn missed(String hint) {
        walk.misses++;
        walk.events.add(new Event.NotUnderstood(walk.node.name(), walk.misses));
        var name = walk.node.name();
        if (walk.misses >= OFFER) {
            walk.say(walk.words("person"), payloads(yesNo()), null);
        } else {
            var again = own(name + ".again", walk.words("again"));
            var usual = walk.flow.questionnaire() == null ? "" : walk.words("examples." + walk.node.ask().type());
            var examples = walk.misses > 1 ? own(name + ".examples", usual) : "";
            put(lines(again, hint, examples));
        }
        return walk.turn();
    }

    /** Words about a refused answer: the flow's own, or the engine's for the kind of refusal. */
    String hint(String why) {
        var values = new HashMap<>(walk.values());
        var ask = walk.node.ask();
        values.put("min", String.valueOf(ask.min() == null ? 1 : ask.min()));
        values.put("max", String.valueOf(ask.max() == null ? Limits.ANSWER : ask.max()));
        // own words of a node replace the general hint altogether
        return walk.flow.texts().find(walk.language, walk.node.name() + ".again").isPresent() ? ""
                : Filling.fill(walk.flow.texts().get(walk.language, why), values);
    }

    List<Option> yesNo() {
        return List.of(new Option(YES, walk.words("option.yes")), new Option(NO, walk.words("option.no")));
    }

    private String known() {
        var keep = walk.node.ask().keep();
        var values = new HashMap<>(walk.values());
        var title = walk.memory.get(keep + "_title");
        var option = walk.options.stream().filter(one -> one.id().equals(walk.memory.get(keep))).map(Option::title);
        values.put("value", option.findFirst().orElse(title.isBlank() ? walk.memory.get(keep) : title));
        var own = walk.flow.texts().find(walk.language, walk.node.name() + ".known");
        return Filling.fill(own.orElse(walk.flow.texts().get(walk.language, "known")), values);
    }

    private String own(String key, String otherwise) {
        var words = walk.words(key);
        return words.isEmpty() ? otherwise : words;
    }

    private List<Option> payloads(List<Option> options) {
        var choices = new ArrayList<Option>();
        for (var option : options) {
            choices.add(new Option(Tap.payload(walk, option.id()), option.title()));
        }
        return choices;
    }

    static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
