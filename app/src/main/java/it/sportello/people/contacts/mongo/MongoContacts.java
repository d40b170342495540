package it.sportello.people.contacts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.store.Store;
import it.sportello.platform.workers.ReadAhead;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

@Singleton
class MongoContacts implements Contacts {

    private final MongoCollection<Document> contacts;
    private final Roster roster;

    MongoContacts(Store store) {
        contacts = store.collection("contacts");
        roster = new Roster(store.collection("contact-rosters"));
    }

    @Override
    public Optional<Contact> find(String id) {
        return Optional.ofNullable(contacts.find(eq(id)).first()).map(MongoContacts::read);
    }

    @Override
    public List<Contact> findAll(Collection<String> ids) {
        return contacts.find(in("_id", ids)).batchSize(1_000).map(MongoContacts::read).into(new ArrayList<>());
    }

    @Override
    public Contact add(Contact contact) {
        roster.add(List.of(contact.id()));
        try {
            contacts.insertOne(write(contact));
            return contact;
        } catch (MongoWriteException there) {
            return find(contact.id()).orElseThrow(() -> there);
        }
    }

    @Override
    public void addAll(List<Contact> many) {
        roster.add(many.stream().map(Contact::id).toList());
        try {
            contacts.insertMany(many.stream().map(MongoContacts::write).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException there) {
            if (there.getWriteErrors().stream().anyMatch(error -> error.getCode() != 11000)) {
                throw there;
            }
        }
    }

    @Override
    public Contact change(String id, UnaryOperator<Contact> change) {
        while (true) {
            Contact before = find(id).orElseThrow(NoSuchElementException::new);
            Contact after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Document written = write(after).append("version", before.version() + 1);
            if (contacts.replaceOne(and(eq(id), eq("version", before.version())), written).getModifiedCount() == 1) {
                return read(written);
            }
        }
    }

    @Override
    public void each(Consumer<Contact> visitor) {
        ReadAhead.each(roster::each, this::findAll, some -> some.forEach(visitor));
    }

    private static Document write(Contact contact) {
        return new Document("_id", contact.id())
                .append("version", contact.version())
                .append("name", contact.name())
                .append("language", contact.language())
                .append("office", contact.office())
                .append("town", contact.town())
                .append("audience", contact.audience().name())
                .append("age", contact.age().name())
                .append("urns", contact.urns().stream().map(Urn::text).toList())
                .append("choices", contact.choices().stream().map(MongoContacts::write).toList())
                .append("since", Date.from(contact.since()));
    }

    private static Document write(Choice choice) {
        return new Document("purpose", choice.purpose().name())
                .append("channel", choice.channel())
                .append("wanted", choice.wanted())
                .append("at", Date.from(choice.at()))
                .append("words", choice.words())
                .append("message", choice.message());
    }

    private static Contact read(Document found) {
        return new Contact(found.getString("_id"), found.get("version", Number.class).longValue(), found.getString("name"),
                found.getString("language"), found.getString("office"), found.getString("town"),
                Contact.Audience.valueOf(found.getString("audience")), Contact.Age.valueOf(found.getString("age")),
                found.getList("urns", String.class).stream().map(Urn::of).toList(),
                found.getList("choices", Document.class).stream().map(MongoContacts::choice).toList(),
                found.getDate("since").toInstant());
    }

    private static Choice choice(Document found) {
        return new Choice(Purpose.valueOf(found.getString("purpose")), found.getString("channel"),
                found.getBoolean("wanted"), found.getDate("at").toInstant(), found.getString("words"),
                found.getString("message"));
    }
}
