package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ways that lead nowhere, nodes nobody comes to, circles without a question. */
final class RouteCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        var reached = reached(flow, List.of(flow.first()), Ways::all);
        for (var node : flow.nodes().values()) {
            Ways.all(node).stream().distinct().filter(to -> !flow.nodes().containsKey(to))
                    .forEach(to -> found.accept(FlowProblem.in(flow, node, "porta a un nodo che non esiste: " + to)));
            if (!reached.contains(node.name())) {
                found.accept(FlowProblem.in(flow, node, "nessuna strada porta qui"));
            }
            if (reached(flow, Ways.unwaited(node), Ways::unwaited).contains(node.name())) {
                found.accept(FlowProblem.in(flow, node, "gira in tondo senza una domanda"));
            }
            if (stuck(node)) {
                found.accept(FlowProblem.in(flow, node, "non dice dove si va dopo"));
            }
            if (node.exit() instanceof Exit.Next next && next.routes().stream().noneMatch(route -> route.when().always())) {
                found.accept(FlowProblem.in(flow, node, "l'ultima strada di next deve essere senza when"));
            }
        }
    }

    private static boolean stuck(Node node) {
        if (!(node.exit() instanceof Exit.None)) {
            return false;
        }
        if (node.ask() == null) {
            return node.call() == null;
        }
        return node.ask().optional() || node.ask().options().isEmpty() || node.ask().options().containsValue("");
    }

    private static Set<String> reached(Flow flow, List<String> from, Function<Node, List<String>> ways) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var node = flow.nodes().get(open.pop());
            if (node != null && reached.add(node.name())) {
                open.addAll(ways.apply(node));
            }
        }
        return reached;
    }
}
