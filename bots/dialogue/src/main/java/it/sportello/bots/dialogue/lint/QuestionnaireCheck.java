package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Limits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A questionnaire that asks too much on some way through it. */
final class QuestionnaireCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        if (flow.questionnaire() == null) {
            return;
        }
        int most = new Longest(flow).questions();
        if (most > Limits.QUESTIONS) {
            found.accept(new FlowProblem(flow.name() + "/flow.yml", "questionnaire",
                    "una strada fa " + most + " domande: al massimo " + Limits.QUESTIONS));
        }
        flow.questionnaire().sections().stream()
                .filter(section -> flow.nodes().values().stream().noneMatch(node -> node.ask() != null && section.equals(node.ask().section())))
                .forEach(section -> found.accept(new FlowProblem(flow.name() + "/flow.yml", "questionnaire",
                        "la sezione " + section + " non ha domande")));
    }

    /** The longest way, with the questions of a circle counted once: a node waits for all that it can come back to (Tarjan). */
    private static final class Longest {

        private final Flow flow;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> lows = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> closed = new HashSet<>();
        private final Map<String, Integer> longest = new HashMap<>();

        private Longest(Flow flow) {
            this.flow = flow;
        }

        private int questions() {
            visit(flow.first());
            return longest.getOrDefault(flow.first(), 0);
        }

        private void visit(String name) {
            numbers.put(name, numbers.size());
            lows.put(name, numbers.get(name));
            open.push(name);
            for (var to : ways(name)) {
                if (!numbers.containsKey(to)) {
                    visit(to);
                    lows.merge(name, lows.get(to), Math::min);
                } else if (!closed.contains(to)) {
                    lows.merge(name, numbers.get(to), Math::min);
                }
            }
            if (lows.get(name).equals(numbers.get(name))) {
                close(name);
            }
        }

        private void close(String name) {
            var circle = new ArrayList<String>();
            do {
                circle.add(open.pop());
            } while (!circle.getLast().equals(name));
            int beyond = circle.stream().map(this::ways).flatMap(Collection::stream).filter(closed::contains)
                    .mapToInt(longest::get).max().orElse(0);
            int own = (int) circle.stream().filter(one -> flow.nodes().get(one).keeps()).count();
            closed.addAll(circle);
            circle.forEach(one -> longest.put(one, own + beyond));
        }

        private List<String> ways(String name) {
            return Ways.all(flow.nodes().get(name)).stream().filter(flow.nodes()::containsKey).distinct().toList();
        }
    }
}
