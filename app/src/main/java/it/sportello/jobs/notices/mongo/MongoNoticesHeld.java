package it.sportello.jobs.notices.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.jobs.notices.NoticeWords;
import it.sportello.jobs.notices.Subscriber;
import it.sportello.jobs.notices.Subscribers;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.unset;

/** What somebody wanted to hear of, and what waits to be told. The lists of a day hold only names that lead nowhere, for 14 days. */
@Singleton
class MongoNoticesHeld implements Holdings {

    private static final String ITALIAN = "it";

    private final Subscribers subscribers;
    private final NoticeWords words;
    private final MongoCollection<Document> buckets;
    private final MongoCollection<Document> digests;
    private final MongoCollection<Document> weeks;

    MongoNoticesHeld(Store store, Subscribers subscribers, NoticeWords words) {
        this.subscribers = subscribers;
        this.words = words;
        buckets = store.collection("subscribers");
        digests = store.collection("digests");
        weeks = store.collection("weekly-sends");
    }

    @Override
    public String title() {
        return "Avvisi di lavoro richiesti";
    }

    @Override
    public Set<String> collections() {
        return Set.of("subscribers", "digests", "digest-days", "weekly-sends");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return subject.ids().stream().map(subscribers::find).flatMap(one -> Stream.concat(
                one.wishes().stream().map(wish -> Facts.of("Avviso", words.listed(wish, ITALIAN)).map()),
                one.not().entrySet().stream().map(no -> Facts.of("Offerta che non ti interessa", no.getKey()).and("Perché", no.getValue()).map()))).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        int wishes = subject.ids().stream().map(subscribers::find).map(Subscriber::wishes).mapToInt(List::size).sum();
        return Fate.goes(wishes, "Un avviso di lavoro.", "avvisi di lavoro.");
    }

    @Override
    public boolean erase(Subject subject) {
        subject.ids().forEach(id -> buckets.updateOne(eq(MongoSubscribers.bucket(id)), unset("p." + id)));
        digests.deleteMany(in("_id", subject.ids()));
        weeks.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
