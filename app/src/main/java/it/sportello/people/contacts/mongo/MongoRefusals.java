package it.sportello.people.contacts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Refusals;
import it.sportello.platform.secrets.Secrets;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;

/** {@code _id}: an HMAC of the address under a key of this installation, because all numbers there are could be tried against a bare digest. */
@Singleton
class MongoRefusals implements Refusals {

    private final MongoCollection<Document> refusals;
    private final String key;

    MongoRefusals(Store store, Secrets secrets) {
        refusals = store.collection("refusals");
        key = secrets.of("refusals");
    }

    @Override
    public void keep(Collection<Urn> addresses, Set<Purpose> refused) {
        if (!addresses.isEmpty() && !refused.isEmpty()) {
            refusals.bulkWrite(addresses.stream().map(address -> new UpdateOneModel<Document>(eq(digest(address)),
                    addEachToSet("purposes", refused.stream().map(Enum::name).toList()), new UpdateOptions().upsert(true))).toList());
        }
    }

    @Override
    public Map<Urn, Set<Purpose>> of(Collection<Urn> addresses) {
        Map<String, Urn> digests = addresses.stream().distinct().collect(Collectors.toMap(this::digest, Function.identity()));
        Map<Urn, Set<Purpose>> refused = new HashMap<>();
        refusals.find(in("_id", digests.keySet())).forEach(found -> refused.put(digests.get(found.getString("_id")),
                found.getList("purposes", String.class).stream().map(Purpose::valueOf).collect(Collectors.toSet())));
        return refused;
    }

    @Override
    public void carried(Collection<Urn> addresses) {
        if (!addresses.isEmpty()) {
            refusals.deleteMany(in("_id", addresses.stream().map(this::digest).toList()));
        }
    }

    private String digest(Urn address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(address.text()));
    }
}
