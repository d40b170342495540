package it.sportello.office.journal.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import it.sportello.office.journal.Pseudonyms;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** One small document per person. Those of late are kept in memory, and struck from there too when forgotten. */
@Singleton
class MongoPseudonyms implements Pseudonyms {

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 12;
    private static final int REMEMBERED = 20_000;

    private final MongoCollection<Document> salts;
    private final Ids ids;
    private final Map<String, String> late = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    MongoPseudonyms(Store store, Ids ids) {
        salts = store.collection("journal-salts");
        this.ids = ids;
    }

    @Override
    public String of(String id) {
        synchronized (late) {
            String known = late.get(id);
            if (known != null) {
                return known;
            }
        }
        String digest = known(id).orElseGet(() -> digest(id, salts.findOneAndUpdate(eq(id),
                Updates.setOnInsert("salt", ids.secret(SALT_BYTES)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
        synchronized (late) {
            late.put(id, digest);
        }
        return digest;
    }

    @Override
    public Optional<String> known(String id) {
        return Optional.ofNullable(salts.find(eq(id)).first()).map(found -> digest(id, found));
    }

    @Override
    public Map<String, String> owners(Collection<String> people) {
        Map<String, String> owners = new HashMap<>();
        salts.find(in("_id", people)).forEach(found -> owners.put(digest(found.getString("_id"), found), found.getString("_id")));
        return owners;
    }

    @Override
    public void forget(String id) {
        salts.deleteOne(eq(id));
        synchronized (late) {
            late.remove(id);
        }
    }

    private static String digest(String id, Document found) {
        return HexFormat.of().formatHex(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, found.getString("salt")).hmac(id), 0, DIGEST_BYTES);
    }
}
