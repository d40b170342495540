package it.sportello.office.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.office.staff.factor.SecondFactor;
import it.sportello.office.staff.factor.SecondFactors;
import it.sportello.platform.secrets.Seal;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Optional;

/**
 * {@code _id} is the account. The secret is sealed; one that was kept readable, by an earlier version, is read and sealed when it
 * is next written, which the next right number does.
 */
@Singleton
class MongoSecondFactors implements SecondFactors {

    private final MongoCollection<Document> factors;
    private final Seal seal;

    MongoSecondFactors(Store store, Seal seal) {
        this.seal = seal;
        this.factors = store.collection("second-factors");
    }

    @Override
    public Optional<SecondFactor> find(String account) {
        return Optional.ofNullable(factors.find(Filters.eq("_id", account)).first())
                .map(found -> new SecondFactor(account, secret(account, found.getString("secret")), found.getBoolean("confirmed"),
                        found.getLong("lastStep"), found.getList("paper", String.class, List.of()), found.getLong("version")));
    }

    @Override
    public boolean keep(SecondFactor factor) {
        Document next = new Document("_id", factor.account()).append("secret", seal.close(place(factor.account()), factor.secret())).append("confirmed", factor.confirmed())
                .append("lastStep", factor.lastStep()).append("paper", factor.paper()).append("version", factor.version() + 1);
        if (factor.version() > 0) {
            return factors.replaceOne(Filters.and(Filters.eq("_id", factor.account()), Filters.eq("version", factor.version())), next)
                    .getModifiedCount() == 1;
        }
        try {
            factors.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** A sealed text has dots, and base32 has none. */
    private String secret(String account, String kept) {
        return kept.contains(".") ? seal.open(place(account), kept) : kept;
    }

    private static String place(String account) {
        return "second-factor/" + account;
    }

    @Override
    public void remove(String account) {
        factors.deleteOne(Filters.eq("_id", account));
    }
}
