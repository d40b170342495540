package it.sportello.jobs.notices.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import it.sportello.jobs.notices.digest.DigestDay;
import it.sportello.jobs.notices.digest.DigestDays;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;

/**
 * A day's people in 1024 documents, {@code _id: day/office/hash mod 1024}, and one, {@code day/office}, that says that the day is
 * promised. 100,000 people are about 100 in each; reading them is 16 finds by {@code _id}.
 */
@Singleton
class MongoDigestDays implements DigestDays {

    private static final int BUCKETS = 1024;
    private static final int SLICE = 64;

    private final MongoCollection<Document> days;

    MongoDigestDays(Store store) {
        days = store.collection("digest-days");
    }

    @Override
    public boolean isPromised(DigestDay day) {
        return days.find(eq(day.ref())).first() != null;
    }

    @Override
    public void promised(DigestDay day) {
        Upserts.begin(days, List.of(day.ref()), new Document("promised", true));
    }

    @Override
    public void add(DigestDay day, Collection<String> contacts) {
        Map<String, List<String>> byBucket = contacts.stream().collect(Collectors.groupingBy(contact -> bucket(day, contact)));
        if (byBucket.isEmpty()) {
            return;
        }
        Upserts.begin(days, byBucket.keySet(), new Document("people", List.of()));
        List<WriteModel<Document>> adds = new ArrayList<>(byBucket.size());
        byBucket.forEach((bucket, people) -> adds.add(new UpdateOneModel<>(eq(bucket), addEachToSet("people", people))));
        days.bulkWrite(adds, Upserts.EACH_ALONE);
    }

    @Override
    public void each(DigestDay day, Consumer<List<String>> visitor) {
        for (int from = 0; from < BUCKETS; from += SLICE) {
            days.find(in("_id", names(day, from))).into(new ArrayList<>(SLICE)).stream()
                    .sorted(Comparator.comparing(found -> found.getString("_id")))
                    .forEach(found -> visitor.accept(found.getList("people", String.class)));
        }
    }

    @Override
    public void forget(DigestDay day) {
        for (int from = 0; from < BUCKETS; from += SLICE) {
            days.deleteMany(in("_id", names(day, from)));
        }
        days.deleteOne(eq(day.ref()));
    }

    private static List<String> names(DigestDay day, int from) {
        return IntStream.range(from, from + SLICE).mapToObj(number -> day.ref() + "/" + number).toList();
    }

    private static String bucket(DigestDay day, String contact) {
        return day.ref() + "/" + Math.floorMod(contact.hashCode(), BUCKETS);
    }
}
