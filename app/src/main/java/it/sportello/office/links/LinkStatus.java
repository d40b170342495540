package it.sportello.office.links;

import it.sportello.platform.status.StatusPart;
import it.sportello.platform.webhooks.Subscribe;
import it.sportello.platform.webhooks.Subscription;
import it.sportello.platform.webhooks.Subscriptions;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A program of others that does not take what we tell it: the office's own concern, because people miss nothing by it. */
@Singleton
class LinkStatus implements StatusPart {

    /** Shorter than that it may be a restart. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Subscriptions subscriptions;
    private final Subscribe subscribe;
    private final InstantSource clock;

    LinkStatus(Subscriptions subscriptions, Subscribe subscribe, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.subscribe = subscribe;
        this.clock = clock;
    }

    @Override
    public List<Part> parts() {
        return subscriptions.all().stream().map(this::part).toList();
    }

    private Part part(Subscription to) {
        String name = "Collegamento «" + to.name() + "»";
        Instant since = to.standing().failing();
        if (since == null || since.plus(LONG).isAfter(clock.instant())) {
            return Part.well(name, null);
        }
        int events = subscribe.provisional(to).events();
        return Part.away(name, null, new Trouble("«" + to.name() + "» non prende i nostri avvisi.", since,
                (events == 1 ? "Aspetta 1 avviso" : "Aspettano " + events + " avvisi") + ": fin qui quello che vede è provvisorio.", null));
    }
}
