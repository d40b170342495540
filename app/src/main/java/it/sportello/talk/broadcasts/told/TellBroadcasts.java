package it.sportello.talk.broadcasts.told;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.platform.webhooks.Announce;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Around every change of a broadcast: other programs are told when it is over, finished or stopped. */
@Singleton
class TellBroadcasts implements BeanCreatedEventListener<Broadcasts> {

    private static final String FINISHED = "broadcast.finished";

    private final BeanProvider<Announce> announce;

    TellBroadcasts(BeanProvider<Announce> announce) {
        this.announce = announce;
    }

    @Override
    public Broadcasts onCreated(BeanCreatedEvent<Broadcasts> created) {
        return new Told(created.getBean(), announce);
    }

    private record Told(Broadcasts broadcasts, BeanProvider<Announce> announce) implements Broadcasts {

        @Override
        public void add(Broadcast broadcast) {
            broadcasts.add(broadcast);
        }

        @Override
        public Optional<Broadcast> find(String id) {
            return broadcasts.find(id);
        }

        @Override
        public Broadcast change(String id, UnaryOperator<Broadcast> change) {
            AtomicBoolean ending = new AtomicBoolean();
            Broadcast changed = broadcasts.change(id, before -> {
                Broadcast after = change.apply(before);
                if (ends(before, after) && ending.compareAndSet(false, true)) {
                    announce.get().before(FINISHED, id);
                }
                return after;
            });
            if (ending.get()) {
                announce.get().after(FINISHED, id);
            }
            return changed;
        }

        private static boolean ends(Broadcast before, Broadcast after) {
            return over(after) && !over(before);
        }

        @Override
        public List<String> of(String office, YearMonth month) {
            return broadcasts.of(office, month);
        }

        @Override
        public void received(List<Received> received) {
            broadcasts.received(received);
        }

        @Override
        public List<Received> receivedBy(String contact) {
            return broadcasts.receivedBy(contact);
        }
    }

    private static boolean over(Broadcast broadcast) {
        return broadcast.state().over() && broadcast.run().ended() != null;
    }

    /** Only what is over, and has counted what it cost, is an event. */
    @Singleton
    static class Source implements EventSource {

        private final Broadcasts broadcasts;

        Source(Broadcasts broadcasts) {
            this.broadcasts = broadcasts;
        }

        @Override
        public List<String> types() {
            return List.of(FINISHED);
        }

        @Override
        public Optional<Event> look(String type, String id) {
            return broadcasts.find(id).filter(TellBroadcasts::over).map(found -> new Event(
                    FINISHED + "/" + id, FINISHED, found.office(), found.run().ended(), Map.of("broadcast", id, "state", found.state().name())));
        }
    }
}
