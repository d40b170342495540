package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.answers.Answer;

import java.util.List;
import java.util.Map;

/**
 * Words whose meaning a capability knows: the name of a town. It answers {@code one} with the value under the type's name and a
 * {@code label}, {@code several} with options to choose from, or {@code none}.
 */
final class LookUp {

    private final Walk walk;

    LookUp(Walk walk) {
        this.walk = walk;
    }

    Turn ask(String text) {
        walk.memory.lookUp(text);
        walk.call(walk.type().lookUp(), Map.of("text", text));
        return walk.turn();
    }

    Turn found(Reply reply) {
        var text = walk.memory.lookedUp();
        var question = new Question(walk);
        var value = reply.values().getOrDefault(walk.node.ask().type(), "");
        if (reply.outcome().equals("one") && !value.isBlank()) {
            return walk.take(new Answer.Taken(value, reply.values().getOrDefault("label", text)), text);
        }
        if (!reply.options().isEmpty()) {
            walk.options = Options.of(walk, reply.options());
            question.put(walk.words("which"));
            return walk.turn();
        }
        walk.options = Options.of(walk, List.of());
        return question.missed(question.hint("refused." + walk.node.ask().type()));
    }
}
