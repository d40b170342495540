package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.flow.Route;

import java.util.ArrayList;
import java.util.List;

/** Where one may go from a node: all ways, and those on which nobody is waited for. */
final class Ways {

    private Ways() {
    }

    static List<String> all(Node node) {
        var ways = new ArrayList<>(unwaited(node));
        if (node.ask() != null) {
            node.ask().options().values().stream().filter(to -> !to.isEmpty()).forEach(ways::add);
            ways.addAll(next(node));
        }
        return ways;
    }

    /** A capability answers at once: its outcomes are no wait. */
    static List<String> unwaited(Node node) {
        var ways = new ArrayList<String>();
        if (node.call() != null) {
            ways.addAll(node.call().on().values());
        }
        if (node.ask() == null || !node.when().always()) {
            ways.addAll(next(node));
        }
        return ways;
    }

    private static List<String> next(Node node) {
        return node.exit() instanceof Exit.Next next ? next.routes().stream().map(Route::to).toList() : List.of();
    }
}
