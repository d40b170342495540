package it.sportello.talk.intake;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.platform.metrics.Meters;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How long people wait: from the moment an event is ours until all that it caused has left. And how many wait now. */
@Singleton
class TimeAnswers implements BeanCreatedEventListener<Inbox> {

    private static final int REMEMBERED = 100_000;

    private final Meters meters;
    private final InstantSource clock;

    TimeAnswers(Meters meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Inbox onCreated(BeanCreatedEvent<Inbox> created) {
        Inbox inbox = created.getBean();
        meters.gauge("sportello.queue", inbox::size, "queue", "inbox");
        return new Timed(inbox, meters, clock, new ConcurrentHashMap<>());
    }

    private record Timed(Inbox inbox, Meters meters, InstantSource clock, Map<String, Instant> since) implements Inbox {

        @Override
        public boolean put(Waiting waiting) {
            boolean taken = inbox.put(waiting);
            if (taken && since.size() < REMEMBERED) {
                since.put(waiting.key(), clock.instant());
            }
            return taken;
        }

        @Override
        public void remove(String key) {
            inbox.remove(key);
            Instant put = since.remove(key);
            if (put != null) {
                Duration took = Duration.between(put, clock.instant());
                meters.time("sportello.answer", took.isNegative() ? Duration.ZERO : took);
            }
        }

        @Override
        public List<Waiting> inherit(String process, Predicate<Waiting> left, int limit) {
            return inbox.inherit(process, left, limit);
        }

        @Override
        public int failed(String key) {
            return inbox.failed(key);
        }

        @Override
        public long size() {
            return inbox.size();
        }
    }
}
