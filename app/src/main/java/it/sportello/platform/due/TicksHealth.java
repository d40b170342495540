package it.sportello.platform.due;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Up while due work is looked for: {@code /health} is 503 when nobody has looked for a minute. */
@Singleton
class TicksHealth implements HealthIndicator {

    private final DueTicks ticks;

    TicksHealth(DueTicks ticks) {
        this.ticks = ticks;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("workers", ticks.alive(System.nanoTime()) ? HealthStatus.UP : HealthStatus.DOWN).build());
    }
}
