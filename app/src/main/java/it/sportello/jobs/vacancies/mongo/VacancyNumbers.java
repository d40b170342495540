package it.sportello.jobs.vacancies.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import static com.mongodb.client.model.Filters.eq;

/** A counter per province. */
@Singleton
class VacancyNumbers {

    private final MongoCollection<Document> numbers;

    VacancyNumbers(Store store) {
        this.numbers = store.collection("vacancy-numbers");
    }

    long next(String province) {
        return numbers.findOneAndUpdate(eq("_id", province), new Document("$inc", new Document("n", 1L)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)).getLong("n");
    }
}
