package it.sportello.talk.flows;

import io.micronaut.context.annotation.Context;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.FlowFolders;
import it.sportello.bots.dialogue.flow.Starts;
import it.sportello.bots.dialogue.lint.Catalogue;
import it.sportello.bots.dialogue.lint.FlowLint;
import it.sportello.bots.dialogue.words.BrokenFlow;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The flows on the class path. One that is broken, or asks for what no slice offers, stops the start, naming file and node
 * ({@link BrokenFlow}).
 */
@Context
public class Flows {

    private static final String CATALOGUE = "/flows/capabilities.yml";

    private final Map<String, Flow> flows = new TreeMap<>();

    @Inject
    Flows(CapabilityTable capabilities) {
        this(FlowFolders.onClasspath(Flows.class.getClassLoader()));
        FlowLint.check(flows.values(), catalogue()).stream().findFirst().ifPresent(problem -> {
            throw new BrokenFlow(problem.file(), problem.node(), problem.what());
        });
        flows.values().forEach(flow -> flow.nodes().values().stream()
                .filter(node -> node.call() != null && !capabilities.has(node.call().capability()))
                .findFirst().ifPresent(node -> {
                    throw new BrokenFlow(flow.name() + "/flow.yml", node.name(), "nessuno risponde a " + node.call().capability());
                }));
    }

    Flows(List<Flow> flows) {
        flows.forEach(flow -> this.flows.put(flow.name(), flow));
    }

    private static Catalogue catalogue() {
        try (InputStream in = Flows.class.getResourceAsStream(CATALOGUE)) {
            return Catalogue.read("capabilities.yml", in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Optional<Flow> named(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    public List<Flow> all() {
        return List.copyOf(flows.values());
    }

    /** The flow that starts so, with what it is given. @param how one of the methods of {@link Starts} */
    public Optional<Begun> starting(Function<Starts, Optional<Map<String, String>>> how) {
        for (Flow flow : flows.values()) {
            Optional<Map<String, String>> given = how.apply(flow.starts());
            if (given.isPresent()) {
                return Optional.of(new Begun(flow, given.get()));
            }
        }
        return Optional.empty();
    }

    /** A flow to begin, and what it knows from the start. */
    public record Begun(Flow flow, Map<String, String> given) {
    }
}
