package it.sportello.talk.broadcasts.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.repeats.OncePerPerson;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

@Singleton
class MongoOncePerPerson implements OncePerPerson {

    private final MongoCollection<Document> places;

    MongoOncePerPerson(Store store) {
        places = store.collection("broadcast-places");
    }

    @Override
    public boolean take(String broadcast, String person, String place) {
        Bson id = eq(broadcast + "/" + person);
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document taken;
        try {
            taken = places.findOneAndUpdate(id, setOnInsert("place", place), options);
        } catch (MongoWriteException | MongoCommandException lost) {
            taken = places.findOneAndUpdate(id, setOnInsert("place", place), options);
        }
        return taken.getString("place").equals(place);
    }
}
