package it.sportello.talk.flows;

import io.micronaut.context.annotation.Context;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.FlowFolders;
import it.sportello.bots.dialogue.flow.Starts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The flows on the class path. A broken one stops the start, naming file and node
 * ({@link it.sportello.bots.dialogue.words.BrokenFlow}).
 */
@Context
public class Flows {

    private final Map<String, Flow> flows = new TreeMap<>();

    Flows() {
        FlowFolders.onClasspath(Flows.class.getClassLoader()).forEach(flow -> flows.put(flow.name(), flow));
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
