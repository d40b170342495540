package it.sportello.talk.templates.asking;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Asks every quarter of an hour, and a minute after a message that a template should have carried was refused. Promises of the same
 * minute are one promise: however many processes start or messages fail, Meta is asked once.
 */
@Singleton
public class AskDue implements DueHandler {

    static final String KIND = "templates.ask";
    static final String ALL = "all";
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final AskProvider provider;
    private final Due due;
    private final InstantSource clock;

    AskDue(AskProvider provider, Due due, InstantSource clock) {
        this.provider = provider;
        this.due = due;
        this.clock = clock;
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        if (provider.line().isPresent()) {
            due.at(KIND, ALL, nextMinute());
        }
    }

    /** The provider did not take this template from us: perhaps it was paused a moment ago. @param name in every language */
    public void soon(String name) {
        due.at(KIND, name, nextMinute());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        if (!ref.equals(ALL)) {
            provider.every(ref);
            return;
        }
        // first the promise: a fault while asking must not end the asking
        long slots = clock.instant().getEpochSecond() / EVERY.toSeconds() + 1;
        due.at(KIND, ALL, Instant.ofEpochSecond(slots * EVERY.toSeconds()));
        if (provider.line().isPresent()) {
            provider.all();
        }
    }

    private Instant nextMinute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    }
}
