package it.sportello.jobs.adverts.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.jobs.adverts.Advert;
import it.sportello.jobs.adverts.AdvertState;
import it.sportello.jobs.adverts.Adverts;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

/** One document per vacancy, {@code {_id: code, adverts: [{line, external, state}]}}: an office has a handful of channels. */
@Singleton
class MongoAdverts implements Adverts {

    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> adverts;

    MongoAdverts(Store store) {
        this.adverts = store.collection("adverts");
    }

    @Override
    public List<Advert> of(String vacancy) {
        Document document = adverts.find(eq("_id", vacancy)).first();
        return document == null ? List.of() : document.getList("adverts", Document.class).stream()
                .map(each -> new Advert(vacancy, each.getString("line"), each.getString("external"),
                        AdvertState.valueOf(each.getString("state")))).toList();
    }

    @Override
    public void add(Advert advert) {
        if (adverts.find(eq("_id", advert.vacancy())).first() == null) {
            begin(advert.vacancy());
        }
        adverts.updateOne(and(eq("_id", advert.vacancy()), ne("adverts.line", advert.line())),
                new Document("$push", new Document("adverts", new Document("line", advert.line()).append("external", null)
                        .append("state", advert.state().name()))));
    }

    private void begin(String vacancy) {
        try {
            adverts.insertOne(new Document("_id", vacancy).append("adverts", new ArrayList<>()));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
        }
    }

    @Override
    public boolean move(Advert moved, AdvertState from) {
        return adverts.updateOne(and(eq("_id", moved.vacancy()), elemMatch("adverts",
                        and(eq("line", moved.line()), eq("state", from.name())))),
                new Document("$set", new Document("adverts.$.state", moved.state().name())
                        .append("adverts.$.external", moved.external()))).getMatchedCount() == 1;
    }
}
