package it.sportello.people.records.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.people.records.TaxCode;
import it.sportello.platform.store.Store;
import it.sportello.platform.store.names.NameIndex;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** The names are found through {@link NameIndex}, which is written first: it may name somebody in vain, never miss somebody. */
@Singleton
class MongoRecords implements Records {

    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Document> records;
    private final NameIndex names;

    MongoRecords(Store store) {
        records = store.collection("person-records", Store.Index.unique("taxCode"));
        names = new NameIndex(store.collection("person-names"));
    }

    @Override
    public Optional<PersonRecord> find(String contact) {
        return Optional.ofNullable(records.find(eq(contact)).first()).map(MongoRecords::read);
    }

    @Override
    public List<PersonRecord> findAll(Collection<String> contacts) {
        return records.find(in("_id", contacts)).map(MongoRecords::read).into(new ArrayList<>());
    }

    @Override
    public Map<TaxCode, String> owners(Collection<TaxCode> codes) {
        Map<TaxCode, String> owners = new HashMap<>();
        records.find(in("taxCode", codes.stream().map(TaxCode::text).toList())).map(MongoRecords::read)
                .forEach(record -> owners.put(record.taxCode(), record.contact()));
        return owners;
    }

    @Override
    public Set<String> named(Collection<String> words, int most) {
        return names.find(words, most, ids -> names(findAll(ids)));
    }

    @Override
    public Saving save(PersonRecord record) {
        names.add(names(List.of(record)));
        Document written = write(record);
        try {
            if (record.version() == 0) {
                records.insertOne(written);
                return Saving.SAVED;
            }
            return records.replaceOne(and(eq(record.contact()), eq("version", record.version())), written).getModifiedCount() == 1
                    ? Saving.SAVED : Saving.STALE;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() != DUPLICATE) {
                throw refused;
            }
            return find(record.contact()).map(PersonRecord::version).orElse(0L) == record.version() ? Saving.TAX_CODE_TAKEN : Saving.STALE;
        }
    }

    @Override
    public boolean saveAll(List<PersonRecord> many) {
        if (many.isEmpty()) {
            return true;
        }
        names.add(names(many));
        List<WriteModel<Document>> writes = many.stream().map(MongoRecords::writing).toList();
        try {
            BulkWriteResult written = records.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return written.getInsertedCount() + written.getModifiedCount() == many.size();
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw refused;
            }
            return false;
        }
    }

    private static Map<String, String> names(Collection<PersonRecord> records) {
        return records.stream().collect(Collectors.toMap(PersonRecord::contact, PersonRecord::name));
    }

    private static WriteModel<Document> writing(PersonRecord record) {
        return record.version() == 0 ? new InsertOneModel<>(write(record))
                : new ReplaceOneModel<>(and(eq(record.contact()), eq("version", record.version())), write(record));
    }

    /** As it will stand. */
    private static Document write(PersonRecord record) {
        Document written = new Document("_id", record.contact()).append("version", record.version() + 1).append("family", record.family()).append("given", record.given())
                .append("born", record.born() == null ? null : record.born().toString())
                .append("origin", new Document("source", record.origin().source()).append("basis", record.origin().basis().name())
                        .append("load", record.origin().load()).append("at", Date.from(record.origin().at())));
        // left out, not null: the index is sparse
        if (record.taxCode() != null) {
            written.append("taxCode", record.taxCode().text());
        }
        return written;
    }

    private static PersonRecord read(Document found) {
        Document origin = found.get("origin", Document.class);
        String code = found.getString("taxCode");
        String born = found.getString("born");
        return new PersonRecord(found.getString("_id"), found.getLong("version"), found.getString("family"), found.getString("given"),
                code == null ? null : new TaxCode(code), born == null ? null : LocalDate.parse(born),
                new Origin(origin.getString("source"), Origin.Basis.valueOf(origin.getString("basis")), origin.getString("load"),
                        origin.getDate("at").toInstant()));
    }
}
