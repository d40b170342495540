package it.sportello.platform.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.context.BeanProvider;
import io.micronaut.json.JsonMapper;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks whether what was promised to be told has happened, and lays it into the outbox of whoever wants to know. */
@Singleton
class TellEvents implements DueHandler {

    static final Duration REMEMBERED = Duration.ofDays(7);

    private final MongoCollection<Document> told;
    private final BeanProvider<EventSource> sources;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Due due;
    private final Wire wire;

    TellEvents(Store store, BeanProvider<EventSource> sources, Subscriptions subscriptions, Outbox outbox, Due due, Wire wire) {
        this.told = store.collection("webhook-told");
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.due = due;
        this.wire = wire;
    }

    /** What turns an event into what is sent, at what time. */
    @Singleton
    static class Wire {

        private final JsonMapper json;
        private final InstantSource clock;

        Wire(JsonMapper json, InstantSource clock) {
            this.json = json;
            this.clock = clock;
        }

        Outbox.Waiting waiting(Event event) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", event.type());
            body.put("timestamp", event.at().toString());
            Map<String, String> data = new LinkedHashMap<>(event.data());
            if (event.office() != null) {
                data.put("office", event.office());
            }
            body.put("data", data);
            try {
                return new Outbox.Waiting(event.id(), event.type(), json.writeValueAsString(body), clock.instant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String kind() {
        return Announce.KIND;
    }

    @Override
    public void handle(String ref) {
        int end = ref.indexOf(' ');
        String type = ref.substring(0, end);
        Optional<Event> event = sources.stream().filter(source -> source.types().contains(type)).findFirst()
                .flatMap(source -> source.look(type, ref.substring(end + 1)));
        event.ifPresent(this::tell);
    }

    /** Remembered for each subscription when it is laid: a crash in between lays it twice, never not at all. */
    private void tell(Event event) {
        Document known = told.find(Filters.eq(event.id())).first();
        var have = known == null ? java.util.List.<String>of() : known.getList("to", String.class);
        if (known == null) {
            due.at(ForgetTold.KIND, event.id(), wire.clock.instant().plus(REMEMBERED));
        }
        for (Subscription each : subscriptions.all()) {
            if (each.wants(event) && !have.contains(each.id())) {
                outbox.add(each, wire.waiting(event));
                told.updateOne(Filters.eq(event.id()), Updates.addToSet("to", each.id()), new UpdateOptions().upsert(true));
                if (!each.paused() && !each.waits(wire.clock.instant())) {
                    due.now(SendEvents.KIND, each.id());
                }
            }
        }
    }
}
