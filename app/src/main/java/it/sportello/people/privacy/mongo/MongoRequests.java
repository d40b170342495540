package it.sportello.people.privacy.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.Requests;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.set;

/** The lists first: they may name a request in vain, never miss one. What is closed is struck off the open ones when it is met. */
@Singleton
class MongoRequests implements Requests {

    private static final int MOST = 50;
    private static final int MOST_OPEN = 5_000;
    private static final int AT_ONCE = 250;

    private final MongoCollection<Document> requests;
    private final MongoCollection<Document> open;
    private final MongoCollection<Document> months;
    private final MongoCollection<Document> people;

    MongoRequests(Store store) {
        requests = store.collection("privacy-requests");
        open = store.queue("privacy-open");
        months = store.collection("privacy-months");
        people = store.collection("privacy-people");
    }

    @Override
    public void add(Request request) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        people.updateOne(eq(request.contact()), addToSet("requests", request.receipt()), upsert);
        months.updateOne(eq(month(request.office(), YearMonth.from(request.asked().atZone(Rome.ZONE)))), addToSet("requests", request.receipt()), upsert);
        open.updateOne(eq(request.receipt()), set("office", request.office()), upsert);
        requests.insertOne(RequestDocuments.write(request));
    }

    @Override
    public Optional<Request> find(String receipt) {
        return Optional.ofNullable(requests.find(eq(receipt)).first()).map(RequestDocuments::read);
    }

    @Override
    public boolean replace(Request request) {
        boolean won = requests.replaceOne(and(eq(request.receipt()), eq("version", request.version() - 1)), RequestDocuments.write(request))
                .getModifiedCount() == 1;
        if (won && !request.state().open()) {
            open.deleteOne(eq(request.receipt()));
        }
        return won;
    }

    @Override
    public List<Request> open() {
        List<String> ids = open.find().limit(MOST_OPEN).map(found -> found.getString("_id")).into(new ArrayList<>());
        List<Request> found = read(ids);
        found.stream().filter(request -> !request.state().open()).forEach(request -> open.deleteOne(eq(request.receipt())));
        return found.stream().filter(request -> request.state().open()).sorted(Comparator.comparing(Request::due).thenComparing(Request::receipt)).toList();
    }

    @Override
    public List<Request> of(String office, YearMonth month) {
        return latest(months.find(eq(month(office, month))).first(), Integer.MAX_VALUE);
    }

    @Override
    public List<Request> of(String contact) {
        return latest(people.find(eq(contact)).first(), MOST);
    }

    private List<Request> latest(Document list, int most) {
        List<String> ids = list == null ? List.of() : list.getList("requests", String.class);
        return read(ids.subList(Math.max(0, ids.size() - most), ids.size())).stream()
                .sorted(Comparator.comparing(Request::asked).thenComparing(Request::receipt).reversed()).toList();
    }

    private List<Request> read(List<String> ids) {
        List<Request> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            requests.find(in("_id", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))).map(RequestDocuments::read).into(found);
        }
        return found;
    }

    private static String month(String office, YearMonth month) {
        return (office == null ? "-" : office) + "/" + month;
    }
}
