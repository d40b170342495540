package it.sportello.people.privacy.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.privacy.Refusal;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.RequestState;
import it.sportello.people.privacy.Requests;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.in;

/** What the person asked before. The request that is being carried out keeps whose it is until it is over. */
@Singleton
class MongoRequestsHeld implements Holdings {

    private final Requests requests;
    private final InstantSource clock;
    private final MongoCollection<Document> people;

    MongoRequestsHeld(Store store, Requests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
        people = store.collection("privacy-people");
    }

    @Override
    public String title() {
        return "Richieste sui dati";
    }

    @Override
    public Set<String> collections() {
        return Set.of("privacy-requests", "privacy-open", "privacy-months", "privacy-people");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return all(subject).stream().map(one -> Facts.of("Richiesta", one.what().label()).and("Ricevuta", one.receipt()).and("Quando", one.asked())
                .and("Stato", one.state().label()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        return new Fate(List.of(), List.of("Che qualcuno ha chiesto di cancellare i dati, quando, e chi ha deciso: l'ente deve poterlo dimostrare."));
    }

    @Override
    public boolean erase(Subject subject) {
        for (Request one : all(subject)) {
            if (one.state() != RequestState.RUNNING && one.contact() != null && !requests.replace(nobodys(one))) {
                return false;
            }
        }
        people.deleteMany(in("_id", subject.ids()));
        return true;
    }

    private Request nobodys(Request one) {
        boolean open = one.state().open();
        return new Request(one.receipt(), one.version() + 1, one.what(), one.way(), null, one.office(), one.asked(), open ? RequestState.REFUSED : one.state(),
                open ? new Request.Decision("Sportello", clock.instant(), Refusal.ERASED) : one.decided(), null);
    }

    private List<Request> all(Subject subject) {
        return subject.ids().stream().flatMap(id -> requests.of(id).stream()).distinct().toList();
    }
}
