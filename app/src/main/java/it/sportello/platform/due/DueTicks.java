package it.sportello.platform.due;

import com.mongodb.MongoException;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import it.sportello.platform.time.MovableClock;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/** While the service runs, looks for due work every second, and at once when the clock was moved. */
@Singleton
class DueTicks {

    private static final Logger LOG = LoggerFactory.getLogger(DueTicks.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    static final Duration SILENT = Duration.ofMinutes(1);

    private final DueWork work;
    private final TaskScheduler scheduler;
    private ScheduledFuture<?> ticking;
    private volatile long looked = System.nanoTime();

    DueTicks(DueWork work, TaskScheduler scheduler) {
        this.work = work;
        this.scheduler = scheduler;
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        ticking = scheduler.scheduleWithFixedDelay(EVERY, EVERY, this::tick);
    }

    @EventListener
    void atOnce(MovableClock.Moved moved) {
        tick();
    }

    /** A fault must not reach the scheduler, which would never tick again. */
    private void tick() {
        try {
            work.look();
        } catch (MongoException away) {
            LOG.warn("due work waits for the store: {}", away.getClass().getName());
        } catch (RuntimeException fault) {
            LOG.error("due work could not be looked for, will be again", fault);
        }
        looked = System.nanoTime();
    }

    /** Whether a look ended within the last minute, by the machine's own time: a moved clock stops nobody. */
    boolean alive(long nanos) {
        return nanos - looked < SILENT.toNanos();
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }
}
