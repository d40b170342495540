package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be known to be wrong with flows before somebody plays them. */
public final class FlowLint {

    private static final List<Check> CHECKS = List.of(new RouteCheck(), new CallCheck(), new AskCheck(), new TextCheck(),
            new PlaceholderCheck(), new LengthCheck(), new QuestionnaireCheck());

    private FlowLint() {
    }

    /** @return nothing when all is well, otherwise each problem with its file and node */
    public static List<FlowProblem> check(Collection<Flow> flows, Catalogue catalogue) {
        var names = flows.stream().map(Flow::name).collect(Collectors.toSet());
        return flows.stream().flatMap(flow -> check(flow, names, catalogue).stream()).toList();
    }

    /** @param names of all flows: one may lead to another */
    public static List<FlowProblem> check(Flow flow, Set<String> names, Catalogue catalogue) {
        var found = new ArrayList<FlowProblem>();
        CHECKS.forEach(check -> check.check(flow, catalogue, found::add));
        flow.nodes().values().forEach(node -> {
            if (node.exit() instanceof Exit.Leave leave && !names.contains(leave.flow())) {
                found.add(FlowProblem.in(flow, node, "il questionario " + leave.flow() + " non esiste"));
            }
        });
        return found;
    }
}
