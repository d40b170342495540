package it.sportello.office.journal.chain;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import it.sportello.platform.time.Rome;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives what waits its place in the chain. Every process does; a page's version decides who was first. Killed at any moment it
 * leaves a whole chain, and what it had not struck off is struck off by the next.
 */
@Context
public class Scribe {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final int AT_ONCE = 10 * Page.FULL;

    private final Waiting waiting;
    private final Chain chain;
    private final InstantSource clock;
    private boolean closed;

    Scribe(Waiting waiting, Chain chain, InstantSource clock) {
        this.waiting = waiting;
        this.chain = chain;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "500ms")
    void tick() {
        try {
            writeAll();
        } catch (RuntimeException fault) {
            LOG.warn("the journal waits, tried again soon: {}", fault.getClass().getName());
        }
    }

    /** Until nothing that is ready waits: for whoever wants to read all there is. */
    public synchronized void writeAll() {
        boolean more = !closed && waiting.any();
        while (more) {
            more = write();
        }
    }

    /** @return whether there may be more to write */
    private boolean write() {
        Page last = chain.last();
        // first what the last writer may not have struck off, then look: what is found now was never written
        waiting.remove(last.batch());
        List<Line> ready = waiting.ready(AT_ONCE);
        if (ready.isEmpty()) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        if (!last.closed() && today.isAfter(last.day())) {
            chain.write(last.close());
            return true;
        }
        return fill(last.closed() ? last.next(today) : last, ready);
    }

    private boolean fill(Page page, List<Line> ready) {
        Page now = page;
        for (List<Line> left = fresh(page, ready); !left.isEmpty(); left = left.subList(Math.min(left.size(), now.batch().size()), left.size())) {
            Page open = now.closed() ? now.next(now.day()) : now;
            Page next = open.with(left.subList(0, Math.min(open.room(), left.size())));
            if (!chain.write(next)) {
                return true;
            }
            waiting.remove(next.batch());
            now = next;
        }
        return ready.size() == AT_ONCE;
    }

    /** A line told again soon after it was written: struck off, not written again. */
    private List<Line> fresh(Page page, List<Line> ready) {
        Set<String> there = new HashSet<>();
        page.lines().forEach(line -> there.add(Line.read(line.text()).id()));
        waiting.remove(ready.stream().map(Line::id).filter(there::contains).toList());
        return ready.stream().filter(line -> !there.contains(line.id())).toList();
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
    }
}
