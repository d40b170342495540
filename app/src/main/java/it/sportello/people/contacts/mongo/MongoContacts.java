package it.sportello.people.contacts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import it.sportello.people.contacts.ChoiceEvents;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.store.Store;
import it.sportello.platform.store.names.NameIndex;
import it.sportello.platform.webhooks.Announce;
import it.sportello.platform.workers.ReadAhead;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * A contact that points to another ({@code now}) is read as that one; what it was stays as it is. Who has a name is found by it through
 * {@link NameIndex}.
 */
@Singleton
class MongoContacts implements Contacts {

    /** Of merges of merges. */
    private static final int FARTHEST = 5;
    private static final List<String> KEPT = List.of(MongoSamePerson.SAME, MongoSamePerson.JOINED);

    private final MongoCollection<Document> contacts;
    private final Roster roster;
    private final NameIndex names;
    private final Announce announce;

    MongoContacts(Store store, Announce announce) {
        contacts = store.collection("contacts");
        roster = new Roster(store.collection("contact-rosters"));
        names = new NameIndex(store.collection("contact-names"));
        this.announce = announce;
    }

    @Override
    public Optional<Contact> find(String id) {
        return Optional.ofNullable(standing(id)).map(ContactDocuments::read);
    }

    private Document standing(String id) {
        Document found = contacts.find(eq(id)).first();
        for (int step = 0; step < FARTHEST && found != null && found.containsKey(MongoSamePerson.NOW); step++) {
            found = contacts.find(eq(found.getString(MongoSamePerson.NOW))).first();
        }
        return found;
    }

    @Override
    public List<Contact> findAll(Collection<String> ids) {
        return byId(ids).values().stream().collect(Collectors.toMap(Contact::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values().stream().toList();
    }

    @Override
    public Map<String, Contact> byId(Collection<String> ids) {
        Map<String, Contact> found = new LinkedHashMap<>();
        contacts.find(in("_id", ids)).batchSize(1_000).forEach(document -> {
            String id = document.getString("_id");
            if (document.containsKey(MongoSamePerson.NOW)) {
                find(id).ifPresent(standing -> found.put(id, standing));
            } else {
                found.put(id, ContactDocuments.read(document));
            }
        });
        return found;
    }

    @Override
    public Contact add(Contact contact) {
        roster.add(List.of(contact.id()));
        names.add(named(List.of(contact)));
        try {
            contacts.insertOne(ContactDocuments.write(contact));
            return contact;
        } catch (MongoWriteException there) {
            return find(contact.id()).orElseThrow(() -> there);
        }
    }

    @Override
    public void addAll(List<Contact> many) {
        if (many.isEmpty()) {
            return;
        }
        roster.add(many.stream().map(Contact::id).toList());
        names.add(named(many));
        try {
            contacts.insertMany(many.stream().map(ContactDocuments::write).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException there) {
            if (there.getWriteErrors().stream().anyMatch(error -> error.getCode() != 11000)) {
                throw there;
            }
        }
    }

    @Override
    public Contact change(String id, UnaryOperator<Contact> change) {
        while (true) {
            Document stood = standing(id);
            if (stood == null) {
                throw new NoSuchElementException();
            }
            Contact before = ContactDocuments.read(stood);
            Contact after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            boolean renamed = !Objects.equals(after.name(), before.name());
            if (renamed) {
                names.add(named(List.of(after)));
            }
            boolean chosen = after.choices().size() != before.choices().size();
            if (chosen) {
                announce.before(ChoiceEvents.CHANGED, id);
            }
            Document written = ContactDocuments.write(after).append("version", before.version() + 1);
            KEPT.stream().filter(stood::containsKey).forEach(field -> written.append(field, stood.get(field)));
            if (contacts.replaceOne(and(eq(before.id()), eq("version", before.version())), written).getModifiedCount() == 1) {
                if (renamed) {
                    names.renamed(before.id(), before.name(), after.name());
                }
                if (chosen) {
                    announce.after(ChoiceEvents.CHANGED, id);
                }
                return ContactDocuments.read(written);
            }
        }
    }

    @Override
    public Set<String> named(Collection<String> words, int most) {
        return names.find(words, most, ids -> named(contacts.find(in("_id", ids)).map(ContactDocuments::read).into(new ArrayList<>())));
    }

    private static Map<String, String> named(Collection<Contact> some) {
        return some.stream().filter(contact -> contact.name() != null).collect(Collectors.toMap(Contact::id, Contact::name));
    }

    @Override
    public void each(Consumer<Contact> visitor) {
        ReadAhead.each(roster::each, this::standing, some -> some.forEach(visitor));
    }

    /** Each person once: whoever points to another is left to that one's own list. */
    private List<Contact> standing(List<String> ids) {
        List<Contact> standing = new ArrayList<>();
        contacts.find(in("_id", ids)).batchSize(1_000).forEach(document -> {
            if (!document.containsKey(MongoSamePerson.NOW)) {
                standing.add(ContactDocuments.read(document));
            }
        });
        return standing;
    }
}
