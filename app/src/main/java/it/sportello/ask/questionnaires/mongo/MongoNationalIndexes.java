package it.sportello.ask.questionnaires.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.questionnaires.interview.NationalIndex;
import it.sportello.ask.questionnaires.interview.NationalIndexes;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** One list per person. */
@Singleton
class MongoNationalIndexes implements NationalIndexes {

    private static final int MOST = 50;

    private final MongoCollection<Document> lists;

    MongoNationalIndexes(Store store) {
        this.lists = store.collection("national-indexes");
    }

    @Override
    public void add(String contact, NationalIndex index) {
        Document words = new Document("level", index.level().name())
                .append("probability", index.probability() == null ? null : index.probability().toPlainString())
                .append("day", index.day().toString()).append("origin", index.origin()).append("by", index.by())
                .append("name", index.name()).append("at", Date.from(index.at()));
        lists.updateOne(eq("_id", contact), new Document("$push", new Document("indexes",
                new Document("$each", List.of(words)).append("$slice", -MOST))), new UpdateOptions().upsert(true));
    }

    @Override
    public List<NationalIndex> of(Collection<String> contacts) {
        List<NationalIndex> all = new ArrayList<>();
        lists.find(in("_id", contacts)).forEach(list -> list.getList("indexes", Document.class).forEach(one -> all.add(read(one))));
        all.sort(Comparator.comparing(NationalIndex::day).thenComparing(NationalIndex::at).reversed());
        return all;
    }

    private static NationalIndex read(Document one) {
        String probability = one.getString("probability");
        return new NationalIndex(NationalIndex.Level.valueOf(one.getString("level")), probability == null ? null : new BigDecimal(probability),
                LocalDate.parse(one.getString("day")), one.getString("origin"), one.getString("by"), one.getString("name"), one.getDate("at").toInstant());
    }
}
