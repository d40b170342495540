package it.sportello.office.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.office.staff.signin.Throttle;
import it.sportello.office.staff.signin.Throttles;
import it.sportello.platform.secrets.Secrets;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;

import java.util.Date;
import java.util.Locale;

/** {@code _id} is kind and 16 bits of a keyed digest: at most 65,536 documents of each kind, without a name or an address. */
@Singleton
class MongoThrottles implements Throttles {

    private final MongoCollection<Document> throttles;
    private final String key;

    MongoThrottles(Store store, Secrets secrets) {
        this.throttles = store.collection("sign-ins");
        this.key = secrets.of("sign-ins");
    }

    @Override
    public Throttle of(String kind, String value) {
        String id = kind + "/" + digest(value.strip().toLowerCase(Locale.ROOT));
        Document found = throttles.find(Filters.eq("_id", id)).first();
        return found == null ? Throttle.none(id)
                : new Throttle(id, found.getInteger("failures"), found.getDate("last").toInstant(), found.getLong("version"));
    }

    @Override
    public boolean keep(Throttle throttle) {
        Document next = new Document("_id", throttle.key()).append("failures", throttle.failures())
                .append("last", Date.from(throttle.last())).append("version", throttle.version() + 1);
        if (throttle.version() > 0) {
            return throttles.replaceOne(Filters.and(Filters.eq("_id", throttle.key()),
                    Filters.eq("version", throttle.version())), next).getModifiedCount() == 1;
        }
        try {
            throttles.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private String digest(String value) {
        byte[] digest = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(value);
        return "%02x%02x".formatted(digest[0], digest[1]);
    }
}
