package it.sportello.platform.metrics;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How long the store takes, by command. */
@Singleton
class StoreTimes implements CommandListener {

    private static final Set<String> COMMANDS = Set.of("find", "insert", "update", "delete", "findAndModify", "aggregate", "getMore", "count");

    private final Meters meters;

    StoreTimes(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        record(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS), "ok");
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        record(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS), "failed");
    }

    private void record(String command, long nanos, String outcome) {
        if (COMMANDS.contains(command)) {
            meters.time("sportello.store", Duration.ofNanos(nanos), "command", command, "outcome", outcome);
        }
    }
}
