package it.sportello.talk.posters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import it.sportello.talk.posters.PosterFigures;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** {@code _id: office/2026-11}; in it, by mark and channel, a number. */
@Singleton
class MongoPosterFigures implements PosterFigures {

    private final MongoCollection<Document> documents;

    MongoPosterFigures(Store store) {
        this.documents = store.collection("poster-figures");
    }

    @Override
    public void count(String office, YearMonth month, String mark, String channel) {
        documents.updateOne(Filters.eq(office + "/" + month), Updates.inc("marks." + mark + "." + channel, 1L), new UpdateOptions().upsert(true));
    }

    @Override
    public Map<String, Long> of(String office, YearMonth month, String mark) {
        Document found = documents.find(Filters.eq(office + "/" + month)).first();
        Document mine = found == null ? null : found.get("marks", new Document()).get(mark, Document.class);
        Map<String, Long> counts = new TreeMap<>();
        if (mine != null) {
            mine.forEach((channel, number) -> counts.put(channel, ((Number) number).longValue()));
        }
        return counts;
    }
}
