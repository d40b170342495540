package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.words.Filling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** "Domanda 3 di circa 18": how many questions lie behind, and how many may still come on the ways that are open. */
final class Progress {

    private final Walk walk;
    private final Map<String, String> values;

    Progress(Walk walk) {
        this.walk = walk;
        values = walk.values();
    }

    /** Empty outside a questionnaire, and where something is only confirmed. */
    String words() {
        if (walk.flow.questionnaire() == null || !walk.node.keeps()) {
            return "";
        }
        var behind = new HashSet<>(walk.back.stream().filter(name -> walk.flow.node(name).keeps()).toList());
        behind.remove(walk.node.name());
        int number = behind.size() + 1;
        return Filling.fill(walk.flow.texts().get(walk.language, "progress"),
                Map.of("number", String.valueOf(number), "total", String.valueOf(number + ahead(behind))));
    }

    private int ahead(HashSet<String> behind) {
        var seen = new HashSet<>(List.of(walk.node.name()));
        var open = new ArrayDeque<>(ways(walk.node));
        int ahead = 0;
        while (!open.isEmpty()) {
            var node = walk.flow.nodes().get(open.pop());
            if (node == null || !seen.add(node.name())) {
                continue;
            }
            boolean asked = !node.when().decided(values::containsKey) || node.when().holds(values);
            ahead += asked && node.keeps() && !behind.contains(node.name()) ? 1 : 0;
            if (node.ask() == null || !node.ask().type().equals(AnswerType.READ_BACK)) {
                open.addAll(asked ? ways(node) : next(node));
            }
        }
        return ahead;
    }

    private List<String> ways(Node node) {
        var ways = new ArrayList<>(next(node));
        if (node.call() != null) {
            ways.addAll(node.call().on().values());
        }
        if (node.ask() != null) {
            node.ask().options().values().stream().filter(to -> !to.isEmpty()).forEach(ways::add);
        }
        return ways;
    }

    /** Of ways with conditions, those that what is known leaves open. */
    private List<String> next(Node node) {
        var ways = new ArrayList<String>();
        if (node.exit() instanceof Exit.Next next) {
            for (var route : next.routes()) {
                boolean decided = route.when().decided(values::containsKey);
                if (!decided || route.when().holds(values)) {
                    ways.add(route.to());
                }
                if (decided && route.when().holds(values)) {
                    break;
                }
            }
        }
        return ways;
    }
}
