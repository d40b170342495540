package it.sportello.office.offices.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A few dozen documents, asked for on every message: read whole, and kept for ten seconds. A save here is seen at once. */
@Singleton
class MongoOffices implements Offices {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final MongoCollection<Document> documents;
    private final Fresh<List<Office>> fresh;
    private final InstantSource clock;

    MongoOffices(Store store, InstantSource clock) {
        this.documents = store.queue("offices");
        this.fresh = new Fresh<>(this::read, FRESH, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Office> find(String code) {
        return all().stream().filter(office -> office.code().equals(code)).findFirst();
    }

    @Override
    public List<Office> all() {
        return fresh.get();
    }

    @Override
    public List<Catchment> catchments(String code) {
        Document found = documents.find(Filters.eq(code)).first();
        return found == null ? List.of() : CatchmentDocuments.read(found);
    }

    private List<Office> read() {
        List<Office> offices = new ArrayList<>();
        documents.find().limit(MOST).forEach(document -> offices.add(OfficeDocuments.read(document)));
        offices.sort(Comparator.comparing(Office::name).thenComparing(Office::code));
        return List.copyOf(offices);
    }

    @Override
    public Saving save(Office office) {
        Office next = new Office(office.code(), office.name(), office.seat(), office.desk(), office.remit(), office.version() + 1);
        boolean saved = office.version() == 0 ? insert(next) : replace(next, office.version());
        fresh.forget();
        return saved ? new Saving.Saved(next) : new Saving.Stale();
    }

    private boolean insert(Office office) {
        try {
            documents.insertOne(written(office, null));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replace(Office office, long known) {
        var filter = Filters.and(Filters.eq("_id", office.code()), Filters.eq("version", known));
        Document before = documents.find(filter).first();
        return before != null && documents.replaceOne(filter, written(office, before)).getMatchedCount() == 1;
    }

    private Document written(Office office, Document before) {
        return OfficeDocuments.write(office).append("catchments",
                CatchmentDocuments.next(before, office.remit().towns(), LocalDate.ofInstant(clock.instant(), Rome.ZONE)));
    }
}
