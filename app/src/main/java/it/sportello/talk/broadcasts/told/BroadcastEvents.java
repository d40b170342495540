package it.sportello.talk.broadcasts.told;

import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told when a broadcast is over, finished or stopped, and has counted what it cost. */
@Singleton
public class BroadcastEvents implements EventSource {

    public static final String FINISHED = "broadcast.finished";

    private final Broadcasts broadcasts;

    BroadcastEvents(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** Whether this change is its end. */
    public static boolean ends(Broadcast before, Broadcast after) {
        return over(after) && !over(before);
    }

    private static boolean over(Broadcast broadcast) {
        return broadcast.state().over() && broadcast.run().ended() != null;
    }

    @Override
    public List<String> types() {
        return List.of(FINISHED);
    }

    @Override
    public Optional<Event> look(String type, String id) {
        return broadcasts.find(id).filter(BroadcastEvents::over).map(found -> new Event(
                FINISHED + "/" + id, FINISHED, found.office(), found.run().ended(), Map.of("broadcast", id, "state", found.state().name())));
    }
}
