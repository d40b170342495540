package it.sportello.talk.flows;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.Catalogue;
import it.sportello.bots.dialogue.lint.FlowLint;
import it.sportello.bots.dialogue.lint.FlowProblem;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with flows here: what the lint sees, and what they ask that no slice answers. */
@Singleton
public class CheckFlows {

    private static final String CATALOGUE = "/flows/capabilities.yml";

    private final CapabilityTable capabilities;
    private final Catalogue catalogue;

    CheckFlows(CapabilityTable capabilities) {
        this.capabilities = capabilities;
        try (InputStream in = CheckFlows.class.getResourceAsStream(CATALOGUE)) {
            catalogue = Catalogue.read("capabilities.yml", in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @param flows all that are played */
    List<FlowProblem> check(Collection<Flow> flows) {
        Set<String> names = flows.stream().map(Flow::name).collect(Collectors.toSet());
        return flows.stream().flatMap(flow -> check(flow, names).stream()).toList();
    }

    /** @param names of all that are played: one may lead to another */
    public List<FlowProblem> check(Flow flow, Set<String> names) {
        List<FlowProblem> problems = new ArrayList<>(FlowLint.check(flow, names, catalogue));
        flow.nodes().values().stream().filter(node -> node.call() != null && !capabilities.has(node.call().capability()))
                .forEach(node -> problems.add(new FlowProblem(flow.name() + "/flow.yml", node.name(), "nessuno risponde a " + node.call().capability())));
        return problems;
    }
}
