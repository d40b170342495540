package it.sportello.platform.time;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Clock;
import java.time.InstantSource;

/** The system's clock, primary because a library of ours brings a Clock bean too; in whole milliseconds: what the store can keep. */
@Factory
final class ClockFactory {

    @Primary
    @Singleton
    @Requires(missingBeans = MovableClock.class)
    InstantSource clock() {
        return system();
    }

    static InstantSource system() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
