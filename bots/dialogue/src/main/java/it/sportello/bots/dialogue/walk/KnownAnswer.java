package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;
import java.util.Map;

/** What is known of the answer to a walk's question before it is asked. */
final class KnownAnswer {

    private final Walk walk;
    private final Ask ask;
    private final String value;

    KnownAnswer(Walk walk) {
        this.walk = walk;
        ask = walk.node.ask();
        value = walk.memory.get(ask.keep());
    }

    /** An answer given before, when it answers this question still; what a capability offered then is not asked for again. */
    Answer.Taken answered() {
        if (value.equals(Ask.PREFERS_NOT)) {
            return ask.optional() ? new Answer.Taken(value, Options.prefersNot(walk).title()) : null;
        }
        if (walk.node.call() != null) {
            return new Answer.Taken(value, title(value));
        }
        walk.options = Options.of(walk, List.of());
        return known();
    }

    /** The given value, when it is an answer to this question. */
    Answer.Taken known() {
        if (value.equals(Ask.PREFERS_NOT)) {
            return null;
        }
        if (Options.several(walk)) {
            return new Several(walk).known(value);
        }
        for (var option : walk.options) {
            if (option.id().equals(value)) {
                return new Answer.Taken(value, option.title());
            }
        }
        return walk.type().read(new Heard(value, "text", Map.of(), walk.today()), ask)
                instanceof Answer.Taken taken ? new Answer.Taken(taken.value(), title(taken.title())) : null;
    }

    /** A capability answered the question itself. */
    Answer.Taken told(Reply reply) {
        return new Answer.Taken(value, title(reply.values().getOrDefault("label", value)));
    }

    private String title(String otherwise) {
        var title = walk.memory.get(ask.keep() + "_title");
        return title.isBlank() ? otherwise : title;
    }
}
