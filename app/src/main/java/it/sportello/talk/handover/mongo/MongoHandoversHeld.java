package it.sportello.talk.handover.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** The list of who waits for staff. What it says is told by the conversation. */
@Singleton
class MongoHandoversHeld implements Holdings {

    private final MongoCollection<Document> handovers;

    MongoHandoversHeld(Store store) {
        handovers = store.queue("handovers");
    }

    @Override
    public String title() {
        return "Conversazioni che aspettano una persona";
    }

    @Override
    public Set<String> collections() {
        return Set.of("handovers");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return List.of();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.NOTHING;
    }

    @Override
    public boolean erase(Subject subject) {
        handovers.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
