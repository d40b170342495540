package it.sportello.ask.campaigns.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import it.sportello.ask.campaigns.Invitations.Place;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * Where a person's invitation lies, {@code _id: questionnaire/contact}: of two campaigns that take a person at once, one does. Where
 * those of campaigns before lie is remembered, for the day on which the person is to be found nowhere.
 */
final class Places {

    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Document> places;

    Places(MongoCollection<Document> places) {
        this.places = places;
    }

    Set<String> take(String questionnaire, Collection<String> contacts, Place place, Set<String> over) {
        Set<String> free = new HashSet<>(over);
        free.add(place.campaign());
        Map<String, Place> known = find(questionnaire, contacts);
        List<UpdateOneModel<Document>> moved = known.entrySet().stream().filter(entry -> free.contains(entry.getValue().campaign()))
                .map(entry -> moved(id(questionnaire, entry.getKey()), entry.getValue(), place)).toList();
        if (!moved.isEmpty()) {
            places.bulkWrite(moved);
        }
        insert(contacts.stream().filter(contact -> !known.containsKey(contact))
                .map(contact -> write(place).append("_id", id(questionnaire, contact)).append("contact", contact)).toList());
        Set<String> mine = new HashSet<>();
        find(questionnaire, contacts).forEach((contact, found) -> {
            if (found.equals(place)) {
                mine.add(contact);
            }
        });
        return mine;
    }

    /** Unless another was quicker. */
    private static UpdateOneModel<Document> moved(String id, Place from, Place to) {
        Bson here = combine(set("campaign", to.campaign()), set("office", to.office()), set("number", to.number()));
        return new UpdateOneModel<>(and(eq(id), eq("campaign", from.campaign())),
                from.campaign().equals(to.campaign()) ? here : combine(here, addToSet("before", write(from))));
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
        each(questionnaire, contacts, place -> found.put(place.getString("contact"), read(place)));
        return found;
    }

    /** Everywhere an invitation of theirs lies, those of campaigns before too. */
    Map<String, List<Place>> all(String questionnaire, Collection<String> contacts) {
        Map<String, List<Place>> found = new HashMap<>();
        each(questionnaire, contacts, place -> found.put(place.getString("contact"), Stream.concat(
                place.getList("before", Document.class, List.of()).stream(), Stream.of(place)).map(Places::read).toList()));
        return found;
    }

    void forget(String questionnaire, Collection<String> contacts) {
        places.deleteMany(in("_id", ids(questionnaire, contacts)));
    }

    private void each(String questionnaire, Collection<String> contacts, Consumer<Document> look) {
        places.find(in("_id", ids(questionnaire, contacts))).forEach(look);
    }

    private static Document write(Place place) {
        return new Document("campaign", place.campaign()).append("office", place.office()).append("number", place.number());
    }

    private static Place read(Document place) {
        return new Place(place.getString("campaign"), place.getString("office"), place.getInteger("number"));
    }

    private static List<String> ids(String questionnaire, Collection<String> contacts) {
        return contacts.stream().map(contact -> id(questionnaire, contact)).toList();
    }

    private static String id(String questionnaire, String contact) {
        return questionnaire + "/" + contact;
    }
}
