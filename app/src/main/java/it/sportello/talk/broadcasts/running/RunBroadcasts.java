package it.sportello.talk.broadcasts.running;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.processes.Processes;
import it.sportello.talk.broadcasts.Active;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the active broadcasts of this process, each on its own thread. */
@Context
class RunBroadcasts {

    private static final Logger LOG = LoggerFactory.getLogger(RunBroadcasts.class);

    private final Active active;
    private final Processes processes;
    private final StepBroadcast broadcasts;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    RunBroadcasts(Active active, Processes processes, StepBroadcast broadcasts) {
        this.active = active;
        this.processes = processes;
        this.broadcasts = broadcasts;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void look() {
        for (String id : active.adopt(processes.me(), processes.alive())) {
            if (running.add(id)) {
                Thread.ofVirtual().name("broadcast-" + id).start(() -> run(id));
            }
        }
    }

    private void run(String id) {
        try {
            while (step(id)) {
                LOG.debug("broadcast {} goes on", id);
            }
        } catch (RuntimeException fault) {
            LOG.error("broadcast {} interrupted, looked at again", id, fault);
        } finally {
            running.remove(id);
        }
    }

    /** @return whether there may be more to do at once */
    boolean step(String id) {
        if (active.elsewhere(processes.me(), id)) {
            return false;
        }
        return switch (broadcasts.step(id)) {
            case AT_ONCE -> true;
            case LATER -> false;
            case NEVER -> {
                active.remove(id);
                // looked at once more after it left the list: somebody may have resumed it in between
                if (broadcasts.moves(id)) {
                    active.put(id);
                }
                yield false;
            }
        };
    }
}
