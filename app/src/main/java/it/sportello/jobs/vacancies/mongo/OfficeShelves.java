package it.sportello.jobs.vacancies.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.jobs.vacancies.Vacancies.Shelf;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;

import static com.mongodb.client.model.Filters.eq;

/**
 * The codes an office works on, {@code _id: office/0}, and those that ended in a year, {@code _id: office/2026}. An office
 * has some hundreds of each (Palermo: 600 in two years), so a shelf is one small document.
 */
@Singleton
class OfficeShelves {

    private final MongoCollection<Document> shelves;

    OfficeShelves(Store store) {
        this.shelves = store.collection("office-vacancies");
    }

    /** Before the vacancy is written. */
    void put(Vacancy vacancy) {
        Shelf shelf = shelf(vacancy);
        for (String office : vacancy.offer().offices()) {
            shelves.updateOne(eq("_id", id(office, shelf)),
                    new Document("$addToSet", new Document("codes", vacancy.code())), new UpdateOptions().upsert(true));
        }
    }

    /** After the vacancy is written: what ended leaves the desk. */
    void clear(Vacancy vacancy) {
        if (shelf(vacancy).equals(Shelf.OPEN)) {
            return;
        }
        for (String office : vacancy.offer().offices()) {
            shelves.updateOne(eq("_id", id(office, Shelf.OPEN)),
                    new Document("$pull", new Document("codes", vacancy.code())));
        }
    }

    List<String> codes(String office, Shelf shelf) {
        Document document = shelves.find(eq("_id", id(office, shelf))).first();
        return document == null ? List.of() : document.getList("codes", String.class);
    }

    private static Shelf shelf(Vacancy vacancy) {
        return vacancy.state().isOpen() ? Shelf.OPEN
                : new Shelf(vacancy.progress().closedAt().atZone(Rome.ZONE).getYear());
    }

    private static String id(String office, Shelf shelf) {
        return office + "/" + shelf.year();
    }
}
