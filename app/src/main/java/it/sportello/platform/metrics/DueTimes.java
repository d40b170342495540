package it.sportello.platform.metrics;

import io.micronaut.context.annotation.Context;
import it.sportello.platform.due.DueWork;
import it.sportello.platform.webhooks.Subscribe;
import it.sportello.platform.webhooks.Subscriptions;

/** How late due work is, how much of it is in hand, and what other programs have not been told yet. */
@Context
class DueTimes {

    DueTimes(Meters meters, DueWork work, Subscriptions subscriptions, Subscribe subscribe) {
        meters.gauge("sportello.due.behind.seconds", () -> work.behind().toMillis() / 1000.0);
        meters.gauge("sportello.queue", work::inHand, "queue", "due");
        meters.gauge("sportello.queue", () -> subscriptions.all().stream().mapToInt(each -> subscribe.provisional(each).events()).sum(), "queue", "webhooks");
        meters.gauge("sportello.webhooks.failing", () -> subscriptions.all().stream().filter(each -> each.standing().said() != null || each.paused()).count());
    }
}
