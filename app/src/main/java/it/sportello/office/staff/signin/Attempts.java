package it.sportello.office.staff.signin;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Counts attempts before anybody looks whether they are right, so that many at once are all counted. */
@Singleton
public class Attempts {

    private static final int TRIES = 20;

    private final Throttles throttles;
    private final InstantSource clock;

    Attempts(Throttles throttles, InstantSource clock) {
        this.throttles = throttles;
        this.clock = clock;
    }

    /** @return how long to wait: nothing was counted then; zero when the attempt may be made, and is counted */
    public Duration attempt(String kind, String value, int free) {
        Instant now = clock.instant();
        for (int i = 0; i < TRIES; i++) {
            Throttle throttle = throttles.of(kind, value);
            Duration rest = throttle.rest(free, now);
            if (!rest.isZero()) {
                return rest;
            }
            if (throttles.keep(throttle.attempted(now))) {
                return Duration.ZERO;
            }
        }
        return Duration.ofSeconds(30);
    }

    /** It was right: all before it is forgotten. */
    public void right(String kind, String value) {
        change(kind, value, Throttle::cleared);
    }

    /** It was right: it alone is forgotten. */
    public void forgive(String kind, String value) {
        change(kind, value, Throttle::forgiven);
    }

    private void change(String kind, String value, UnaryOperator<Throttle> change) {
        for (int i = 0; i < TRIES && !throttles.keep(change.apply(throttles.of(kind, value))); i++) {
            // somebody else wrote it: read it again
        }
    }
}
