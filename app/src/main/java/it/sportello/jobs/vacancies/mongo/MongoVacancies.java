package it.sportello.jobs.vacancies.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.told.VacancyEvents;
import it.sportello.platform.store.Store;
import it.sportello.platform.webhooks.Announce;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * Vacancies by code. The lists (shelves of an office, published codes of a province) are written before the vacancy and cleaned
 * after it: they may name too many for a moment, never too few, and readers look at the vacancy itself.
 */
@Singleton
class MongoVacancies implements Vacancies {

    private static final int SLICE = 100;

    private final MongoCollection<Document> vacancies;
    private final OfficeShelves shelves;
    private final MongoPublications publications;
    private final VacancyNumbers numbers;
    private final Announce announce;

    MongoVacancies(Store store, OfficeShelves shelves, MongoPublications publications, VacancyNumbers numbers, Announce announce) {
        this.vacancies = store.collection("vacancies", Store.Index.unique("key"));
        this.shelves = shelves;
        this.publications = publications;
        this.numbers = numbers;
        this.announce = announce;
    }

    @Override
    public Optional<Vacancy> byCode(String code) {
        return Optional.ofNullable(vacancies.find(eq("_id", code)).first()).map(VacancyDocuments::read);
    }

    @Override
    public List<Vacancy> byCodes(Collection<String> codes) {
        List<String> all = List.copyOf(codes);
        List<Vacancy> found = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += SLICE) {
            List<String> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            vacancies.find(in("_id", slice)).forEach(document -> found.add(VacancyDocuments.read(document)));
        }
        return found;
    }

    @Override
    public Vacancy insert(Vacancy vacancy, String key) {
        Document earlier = vacancies.find(eq("key", key)).first();
        if (earlier != null) {
            return VacancyDocuments.read(earlier);
        }
        shelves.put(vacancy);
        try {
            vacancies.insertOne(VacancyDocuments.write(vacancy).append("key", key));
            return vacancy;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
            return VacancyDocuments.read(vacancies.find(eq("key", key)).first());
        }
    }

    @Override
    public boolean replace(Vacancy vacancy) {
        return VacancyEvents.of(vacancy).map(type -> announce.around(type, vacancy.code(), () -> write(vacancy)))
                .orElseGet(() -> write(vacancy));
    }

    private boolean write(Vacancy vacancy) {
        shelves.put(vacancy);
        publications.announce(vacancy);
        Document written = VacancyDocuments.write(vacancy);
        written.remove("_id");
        boolean won = vacancies.updateOne(and(eq("_id", vacancy.code()), eq("version", vacancy.version() - 1)),
                new Document("$set", written)).getMatchedCount() == 1;
        if (won) {
            publications.settle(vacancy);
            shelves.clear(vacancy);
        }
        return won;
    }

    @Override
    public List<String> codes(String office, Shelf shelf) {
        return shelves.codes(office, shelf);
    }

    @Override
    public String nextCode(String province) {
        return province + "-" + numbers.next(province);
    }
}
