package it.sportello.talk.flows;

import io.micronaut.context.annotation.Context;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.FlowFolders;
import it.sportello.bots.dialogue.flow.Starts;
import it.sportello.bots.dialogue.words.BrokenFlow;
import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The flows in force, and every revision that ever was. Those on the class path seed them: one that is broken, or asks for what no
 * slice offers, stops the start, naming file and node ({@link BrokenFlow}).
 */
@Context
public class Flows {

    /** Another process may have published: after so long we look. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final FlowRevisions revisions;
    private final InstantSource clock;
    private final Map<String, Optional<Flow>> parsed = new ConcurrentHashMap<>();
    private volatile Seen seen;

    private record Seen(Shelf shelf, Instant at) {
    }

    @Inject
    Flows(FlowRevisions revisions, CheckFlows check, InstantSource clock) {
        this(revisions, clock);
        check.check(FlowFolders.onClasspath(Flows.class.getClassLoader())).stream().findFirst().ifPresent(problem -> {
            throw new BrokenFlow(problem.file(), problem.node(), problem.what());
        });
        FlowFolders.filesOnClasspath(Flows.class.getClassLoader()).forEach(this::seed);
    }

    Flows(FlowRevisions revisions, InstantSource clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The files of a flow as they are at start. */
    void seed(String flow, Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        FlowRevision revision = FlowRevision.of(flow, texts, FlowRevision.Origin.FILES, null, "dai file", clock.instant());
        revisions.add(revision);
        Shelf before;
        Shelf after;
        do {
            before = revisions.shelf();
            after = before.seeded(revision);
        } while (after != before && !revisions.replace(before, after));
        seen = null;
    }

    /** The flow in force. */
    public Optional<Flow> named(String name) {
        return shelf().head(name).flatMap(head -> at(name, head.revision()));
    }

    /** The flow as a session began it. */
    public Optional<Flow> at(String name, String revision) {
        Optional<Flow> found = parsed.computeIfAbsent(name + "/" + revision, ignored -> revisions.find(name, revision).map(FlowRevision::read));
        if (found.isEmpty()) {
            parsed.remove(name + "/" + revision);
        }
        return found;
    }

    public List<Flow> all() {
        return shelf().heads().keySet().stream().sorted().flatMap(name -> named(name).stream()).toList();
    }

    /**
     * What was put in force since a revision was, oldest first: nothing where it is in force. One we never heard of was put in force
     * elsewhere just now: we look again.
     */
    public List<Shelf.Publication> since(String name, String revision) {
        if (publications(name).stream().noneMatch(one -> one.revision().equals(revision))) {
            changed();
        }
        List<Shelf.Publication> all = publications(name);
        int last = all.size() - 1;
        while (last >= 0 && !all.get(last).revision().equals(revision)) {
            last--;
        }
        return all.subList(last + 1, all.size());
    }

    private List<Shelf.Publication> publications(String name) {
        return shelf().head(name).map(Shelf.Head::publications).orElse(List.of());
    }

    /** The flow that starts so, with what it is given. @param how one of the methods of {@link Starts} */
    public Optional<Begun> starting(Function<Starts, Optional<Map<String, String>>> how) {
        for (Flow flow : all()) {
            Optional<Map<String, String>> given = how.apply(flow.starts());
            if (given.isPresent()) {
                return Optional.of(new Begun(flow, given.get()));
            }
        }
        return Optional.empty();
    }

    /** Something was published here: it holds at once. */
    public void changed() {
        seen = null;
    }

    private Shelf shelf() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now) || now.isBefore(last.at())) {
            last = new Seen(revisions.shelf(), now);
            seen = last;
        }
        return last.shelf();
    }

    /** A flow to begin, and what it knows from the start. */
    public record Begun(Flow flow, Map<String, String> given) {
    }
}
