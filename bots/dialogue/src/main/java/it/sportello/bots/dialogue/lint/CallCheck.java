package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

import java.util.function.Consumer;

/** Calls of what does not exist, and outcomes nobody routes. */
final class CallCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        flow.nodes().values().stream().filter(node -> node.call() != null).forEach(node -> {
            var capability = node.call().capability();
            if (!catalogue.has(capability)) {
                found.accept(FlowProblem.in(flow, node, "la capacità " + capability + " non esiste"));
                return;
            }
            var outcomes = catalogue.outcomes(capability);
            node.call().on().keySet().stream().filter(outcome -> !outcomes.containsKey(outcome)).forEach(outcome ->
                    found.accept(FlowProblem.in(flow, node, capability + " non risponde mai " + outcome)));
            outcomes.forEach((outcome, value) -> {
                if (!node.call().on().containsKey(outcome) && !goesOn(node, value)) {
                    found.accept(FlowProblem.in(flow, node, "l'esito " + outcome + " non ha una strada"));
                }
            });
        });
    }

    /** Without a way of its own, an outcome goes on to the question, which then needs something to choose, or to the exit. */
    private static boolean goesOn(Node node, Catalogue.Outcome outcome) {
        if (node.ask() == null) {
            return !(node.exit() instanceof Exit.None);
        }
        return !node.ask().type().equals("choice") || outcome.options() || !node.ask().options().isEmpty();
    }
}
