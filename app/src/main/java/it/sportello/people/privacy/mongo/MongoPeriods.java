package it.sportello.people.privacy.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.people.privacy.retention.Period;
import it.sportello.people.privacy.retention.Periods;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pushEach;

/** One document a kind, with the decisions in the order in which they were made: the last holds. */
@Singleton
class MongoPeriods implements Periods {

    private static final int MOST = 100;

    private final MongoCollection<Document> periods;

    MongoPeriods(Store store) {
        periods = store.collection("retention-periods");
    }

    @Override
    public Optional<Period> of(String kind) {
        return past(kind).stream().findFirst();
    }

    @Override
    public void set(Period period) {
        Document decided = new Document("days", period.days()).append("since", period.since().toString()).append("by", period.by());
        periods.updateOne(eq(period.kind()), pushEach("decided", List.of(decided), new PushOptions().slice(-MOST)), new UpdateOptions().upsert(true));
    }

    @Override
    public List<Period> past(String kind) {
        Document found = periods.find(eq(kind)).first();
        return found == null ? List.of() : found.getList("decided", Document.class).reversed().stream()
                .map(one -> new Period(kind, "", one.getInteger("days"), LocalDate.parse(one.getString("since")), one.getString("by"))).toList();
    }
}
