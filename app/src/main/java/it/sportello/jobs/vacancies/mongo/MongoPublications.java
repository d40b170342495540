package it.sportello.jobs.vacancies.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.Publications;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static com.mongodb.client.model.Filters.eq;

/**
 * The published codes of each province, {@code _id: PA}, and in {@code _id: editions} a number per province that grows after
 * every change: a replica that sees a new number reads that province again.
 */
@Singleton
class MongoPublications implements Publications {

    private static final String EDITIONS = "editions";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> published;

    MongoPublications(Store store) {
        this.published = store.collection("published-vacancies");
    }

    /** Before the vacancy is written. */
    void announce(Vacancy vacancy) {
        if (vacancy.isForEveryone()) {
            published.updateOne(eq("_id", vacancy.province()),
                    new Document("$addToSet", new Document("codes", vacancy.code())), UPSERT);
        }
    }

    /** After the vacancy is written. */
    void settle(Vacancy vacancy) {
        if (vacancy.progress().publishedAt() == null || vacancy.offer().reserved()) {
            return;
        }
        published.updateOne(eq("_id", EDITIONS), new Document("$inc", new Document("of." + vacancy.province(), 1L)), UPSERT);
        if (!vacancy.isForEveryone()) {
            published.updateOne(eq("_id", vacancy.province()),
                    new Document("$pull", new Document("codes", vacancy.code())));
        }
    }

    @Override
    public Map<String, Long> editions() {
        Document document = published.find(eq("_id", EDITIONS)).first();
        Map<String, Long> editions = new HashMap<>();
        if (document != null) {
            document.get("of", Document.class).forEach((province, n) -> editions.put(province, ((Number) n).longValue()));
        }
        return editions;
    }

    @Override
    public List<String> codes(String province) {
        Document document = published.find(eq("_id", province)).first();
        return document == null ? List.of() : document.getList("codes", String.class);
    }
}
