package it.sportello.people.contacts.mongo;

import com.mongodb.client.MongoCollection;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.store.Store;
import it.sportello.platform.store.names.NameIndex;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.eq;

/** Once for each store: whoever was there before names were looked for is found too. */
@Singleton
class IndexOldNames implements DueHandler {

    static final String KIND = "contact-names";
    private static final int AT_ONCE = 250;
    /** No list of the index is called so: those have a stroke. */
    private static final String DONE = "done";

    private final Contacts contacts;
    private final Due due;
    private final MongoCollection<Document> lists;
    private final NameIndex names;

    IndexOldNames(Contacts contacts, Due due, Store store) {
        this.contacts = contacts;
        this.due = due;
        lists = store.collection("contact-names");
        names = new NameIndex(lists);
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        if (lists.find(eq(DONE)).first() == null) {
            due.now(KIND, DONE);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        List<Contact> some = new ArrayList<>();
        contacts.each(contact -> {
            some.add(contact);
            if (some.size() == AT_ONCE) {
                index(some);
            }
        });
        index(some);
        if (lists.find(eq(DONE)).first() == null) {
            lists.insertOne(new Document("_id", DONE));
        }
    }

    private void index(List<Contact> some) {
        names.add(some.stream().filter(contact -> contact.name() != null).collect(Collectors.toMap(Contact::id, Contact::name)));
        some.clear();
    }
}
