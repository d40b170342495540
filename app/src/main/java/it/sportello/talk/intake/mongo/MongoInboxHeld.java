package it.sportello.talk.intake.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Kept;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** What the person wrote and nobody could work yet. */
@Singleton
class MongoInboxHeld implements Holdings, Kept {

    private static final int MOST = 100_000;

    private final MongoCollection<Document> inbox;

    MongoInboxHeld(Store store) {
        inbox = store.queue("inbox");
    }

    @Override
    public String title() {
        return "Messaggi arrivati e non ancora letti";
    }

    @Override
    public Set<String> collections() {
        return Set.of("inbox");
    }

    /** Before they are worked, or they would begin a conversation anew. */
    @Override
    public int order() {
        return -20;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return List.of();
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(theirs(subject).size(), "Un messaggio appena arrivato.", "messaggi appena arrivati.");
    }

    @Override
    public boolean erase(Subject subject) {
        inbox.deleteMany(in("_id", theirs(subject)));
        return true;
    }

    private List<String> theirs(Subject subject) {
        List<String> addresses = subject.addresses().stream().map(Urn::text).toList();
        return inbox.find().limit(MOST).into(new ArrayList<>()).stream()
                .filter(found -> addresses.contains(found.get("inbound", Document.class).getString("urn")))
                .map(found -> found.getString("_id")).toList();
    }

    @Override
    public String kind() {
        return "inbox";
    }

    @Override
    public String label() {
        return "I messaggi arrivati che il programma non è riuscito a leggere";
    }

    @Override
    public int usualDays() {
        return 30;
    }

    @Override
    public int purge(Instant before) {
        List<String> old = inbox.find().limit(MOST).into(new ArrayList<>()).stream()
                .filter(found -> found.get("inbound", Document.class).getDate("at").toInstant().isBefore(before)).map(found -> found.getString("_id")).toList();
        return old.isEmpty() ? 0 : (int) inbox.deleteMany(in("_id", old)).getDeletedCount();
    }
}
