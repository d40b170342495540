package it.sportello.office.links;

import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.webhooks.Subscription;
import it.sportello.platform.webhooks.WhenPaused;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A program that did not answer for three days is no longer asked: somebody must call those who run it. */
@Singleton
class WarnOfPause implements WhenPaused {

    private static final Duration TIME = Duration.ofDays(1);

    private final Tasks tasks;
    private final InstantSource clock;

    WarnOfPause(Tasks tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void paused(Subscription subscription) {
        Instant now = clock.instant();
        tasks.open(Task.open("webhook-" + subscription.id() + "-" + now.getEpochSecond(), Task.ANY_OFFICE, "webhook", null,
                "Per chi amministra: «" + subscription.name() + "» non risponde da tre giorni. Gli avvisi aspettano. "
                        + "Chiama chi lo gestisce, poi apri Collegamenti e premi «Riprova ora».", now.plus(TIME)));
    }
}
