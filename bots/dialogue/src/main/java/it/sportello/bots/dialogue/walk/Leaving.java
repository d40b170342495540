package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.words.Filling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a walk leaves its node, and its flow. */
final class Leaving {

    private final Walk walk;

    Leaving(Walk walk) {
        this.walk = walk;
    }

    /** The next node, or {@code null} when the flow is over. */
    String leave() {
        switch (walk.node.exit()) {
            case Exit.Next next -> {
                var to = next.to(walk.values());
                return to == null ? trouble() : to;
            }
            case Exit.End end -> walk.end(new Event.Ended(end.outcome()));
            case Exit.Leave leave -> {
                var give = new HashMap<String, String>();
                leave.give().forEach((name, text) -> give.put(name, Filling.fill(text, walk.values())));
                give.values().removeIf(String::isBlank);
                walk.end(new Event.Left(leave.flow(), give));
            }
            case Exit.Handover ignored -> {
                walk.events.add(new Event.HandoverAsked(walk.node.name()));
                walk.end(new Event.Ended("handover"));
            }
            case Exit.None ignored -> trouble();
        }
        return null;
    }

    /** Broken content reached a person in spite of the lint: a human being mends it. */
    String trouble() {
        walk.say(walk.words("trouble"), List.of(), null);
        walk.events.add(new Event.HandoverAsked(walk.node.name()));
        walk.end(new Event.Ended("trouble"));
        return null;
    }

    /** The questionnaire ends here for now: how to go on with it. */
    Turn pause() {
        walk.say(paused("paused"), List.of(), null);
        walk.end(new Event.Ended("paused"));
        return walk.turn();
    }

    String paused(String key) {
        var keyword = walk.flow.starts().keywords().stream().sorted().findFirst().orElse("menu");
        return Filling.fill(walk.flow.texts().get(walk.language, key), Map.of("keyword", keyword.toUpperCase(Locale.ROOT)));
    }
}
