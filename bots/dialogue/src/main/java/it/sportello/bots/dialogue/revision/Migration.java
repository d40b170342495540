package it.sportello.bots.dialogue.revision;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the answers of one person from a revision to the one that follows it. No answer is lost: each is in force still, or asked
 * again with the old one shown, or kept aside.
 *
 * @param stays    whether this person finishes the old revision: {@code answered} is then all of theirs
 * @param answered answers that hold in the new revision, by name
 * @param again    answers whose question is asked again
 * @param aside    answers to questions the new revision does not have
 */
public record Migration(boolean stays, Map<String, String> answered, Map<String, String> again, Map<String, String> aside) {

    /** What becomes of the answer to a changed question. */
    public enum Choice { KEEP, ASK_AGAIN, FINISH_OLD }

    /**
     * @param answers  by name, as kept
     * @param standing node at which the person is, or {@code null}
     * @param choices  by changed node; one that is not there is asked again
     * @param today    in Italy
     */
    public static Migration of(Map<String, String> answers, String standing, Flow from, Flow to, Map<String, Choice> choices,
                               LocalDate today) {
        var changed = Comparison.of(from, to).changed();
        boolean stays = changed.stream().filter(node -> choices.get(node) == Choice.FINISH_OLD)
                .anyMatch(node -> node.equals(standing) || from.node(node).keeps() && answers.containsKey(from.node(node).ask().keep()));
        if (stays) {
            return new Migration(true, Map.copyOf(answers), Map.of(), Map.of());
        }
        Map<String, String> answered = new LinkedHashMap<>();
        Map<String, String> again = new LinkedHashMap<>();
        Map<String, String> aside = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            var node = asking(to, name);
            if (node.isEmpty()) {
                aside.put(name, value);
            } else if (same(node.get().name(), from, changed) || choices.get(node.get().name()) == Choice.KEEP && holds(node.get(), value, today)) {
                answered.put(name, value);
            } else {
                again.put(name, value);
            }
        });
        return new Migration(false, answered, again, aside);
    }

    private static Optional<Node> asking(Flow flow, String name) {
        return flow.nodes().values().stream().filter(node -> node.keeps() && node.ask().keep().equals(name)).findFirst();
    }

    /** A question moved to a node of another name is as good as changed. */
    private static boolean same(String node, Flow from, Set<String> changed) {
        return from.nodes().containsKey(node) && !changed.contains(node);
    }

    /** Whether the value is an answer to the question as it is now. What only a capability knows is taken as it is. */
    private static boolean holds(Node node, String value, LocalDate today) {
        var ask = node.ask();
        if (value.equals(Ask.PREFERS_NOT)) {
            return ask.optional();
        }
        var type = AnswerTypes.find(ask.type());
        if (type.isEmpty() || node.call() != null) {
            return type.isPresent();
        }
        var options = Stream.concat(type.get().options().stream(), ask.options().keySet().stream()).toList();
        if (ask.type().equals(AnswerType.SEVERAL)) {
            if (value.equals(AnswerType.NONE)) {
                return Integer.valueOf(0).equals(ask.min());
            }
            var picked = Arrays.asList(value.split(","));
            return options.containsAll(picked) && (ask.min() == null || picked.size() >= ask.min())
                    && (ask.max() == null || picked.size() <= ask.max());
        }
        return options.contains(value) || Stream.of("document", "photo", "voice").anyMatch(ask.type()::equals)
                || type.get().read(new Heard(value, "text", Map.of(), today), ask) instanceof Answer.Taken;
    }
}
