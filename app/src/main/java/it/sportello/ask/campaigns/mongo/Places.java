package it.sportello.ask.campaigns.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import it.sportello.ask.campaigns.Invitations.Place;
import org.bson.Document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/** Where a person's invitation lies, {@code _id: questionnaire/contact}: of two campaigns that take a person at once, one does. */
final class Places {

    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Document> places;

    Places(MongoCollection<Document> places) {
        this.places = places;
    }

    Set<String> take(String questionnaire, Collection<String> contacts, Place place, Set<String> over) {
        Set<String> free = new HashSet<>(over);
        free.add(place.campaign());
        List<String> known = List.copyOf(find(questionnaire, contacts).keySet());
        if (!known.isEmpty()) {
            places.bulkWrite(known.stream().map(contact -> new UpdateOneModel<Document>(
                    and(eq(id(questionnaire, contact)), in("campaign", free)), combine(set("campaign", place.campaign()),
                    set("office", place.office()), set("number", place.number())))).toList());
        }
        List<Document> fresh = contacts.stream().filter(contact -> !known.contains(contact))
                .map(contact -> new Document("_id", id(questionnaire, contact)).append("contact", contact).append("campaign", place.campaign())
                        .append("office", place.office()).append("number", place.number())).toList();
        insert(fresh);
        Set<String> mine = new HashSet<>();
        find(questionnaire, contacts).forEach((contact, found) -> {
            if (found.equals(place)) {
                mine.add(contact);
            }
        });
        return mine;
    }

    private void insert(List<Document> fresh) {
        try {
            if (!fresh.isEmpty()) {
                places.insertMany(fresh, new InsertManyOptions().ordered(false));
            }
        } catch (MongoBulkWriteException there) {
            if (there.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw there;
            }
        }
    }

    Map<String, Place> find(String questionnaire, Collection<String> contacts) {
        Map<String, Place> found = new HashMap<>();
        places.find(in("_id", contacts.stream().map(contact -> id(questionnaire, contact)).toList())).forEach(place ->
                found.put(place.getString("contact"), new Place(place.getString("campaign"), place.getString("office"), place.getInteger("number"))));
        return found;
    }

    private static String id(String questionnaire, String contact) {
        return questionnaire + "/" + contact;
    }
}
