package it.sportello.talk.conversations.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.conversations.Recent;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pushEach;

@Singleton
class MongoRecent implements Recent {

    private final MongoCollection<Document> days;

    MongoRecent(Store store) {
        days = store.collection("conversation-days");
    }

    @Override
    public void note(String office, LocalDate day, String contact) {
        days.updateOne(eq(id(office, day)), pushEach("contacts", List.of(contact), new PushOptions().slice(-MOST)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<String> on(String office, LocalDate day) {
        Document found = days.find(eq(id(office, day))).first();
        return found == null ? List.of()
                : List.copyOf(new LinkedHashSet<>(found.getList("contacts", String.class).reversed()));
    }

    static String id(String office, LocalDate day) {
        return (office == null ? "-" : office) + "/" + day;
    }
}
