package it.sportello.people.contacts.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/** Three fields of the contact's own document: {@code now} where it points, {@code same} who points to it, {@code joined} since when. */
@Singleton
class MongoSamePerson implements SamePerson {

    static final String NOW = "now";
    static final String SAME = "same";
    static final String JOINED = "joined";

    private final MongoCollection<Document> contacts;

    MongoSamePerson(Store store) {
        contacts = store.collection("contacts");
    }

    @Override
    public List<String> ids(String contact) {
        List<String> ids = new ArrayList<>(List.of(contact));
        ids.addAll(same(contact));
        return ids;
    }

    private List<String> same(String contact) {
        Document found = contacts.find(eq(contact)).first();
        return found == null ? List.of() : found.getList(SAME, String.class, List.of());
    }

    @Override
    public Map<String, Instant> joined(Collection<String> standing) {
        Map<String, Instant> joined = new HashMap<>();
        if (!standing.isEmpty()) {
            contacts.find(and(in("_id", standing), exists(JOINED)))
                    .forEach(found -> joined.put(found.getString("_id"), found.getDate(JOINED).toInstant()));
        }
        return joined;
    }

    @Override
    public Optional<Contact> itself(String id) {
        return Optional.ofNullable(contacts.find(eq(id)).first()).map(ContactDocuments::read);
    }

    @Override
    public Optional<String> pointsTo(String id) {
        return Optional.ofNullable(contacts.find(eq(id)).first()).map(found -> found.getString(NOW));
    }

    /** Who stands learns of it first: whoever is sent to meanwhile is already counted as one. */
    @Override
    public void join(String from, String into, Instant at) {
        contacts.updateOne(eq(into), combine(addEachToSet(SAME, ids(from)), set(JOINED, Date.from(at))));
        contacts.updateOne(eq(from), combine(set(NOW, into), inc("version", 1L)));
    }

    @Override
    public void part(String from, String into, List<Choice> since, List<Urn> lost) {
        List<Document> choices = since.stream().map(ContactDocuments::write).toList();
        contacts.updateOne(and(eq(from), eq(NOW, into)),
                combine(unset(NOW), inc("version", 1L), pushEach("choices", choices),
                        pullAll("urns", lost.stream().map(Urn::text).toList())));
        contacts.updateOne(eq(into), pullAll(SAME, ids(from)));
    }
}
