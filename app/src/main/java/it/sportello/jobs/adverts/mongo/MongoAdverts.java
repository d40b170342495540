package it.sportello.jobs.adverts.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.jobs.adverts.Advert;
import it.sportello.jobs.adverts.AdvertState;
import it.sportello.jobs.adverts.Adverts;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

/** One document per vacancy, {@code {_id: code, adverts: [{channel, state, ...}]}}: an office has a handful of channels. */
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
                .map(each -> read(vacancy, each)).toList();
    }

    @Override
    public void add(Advert advert) {
        if (adverts.find(eq("_id", advert.vacancy())).first() == null) {
            begin(advert.vacancy());
        }
        adverts.updateOne(and(eq("_id", advert.vacancy()), ne("adverts.channel", advert.channel())),
                push("adverts", write(advert)));
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
    public boolean move(Advert from, Advert to) {
        return adverts.updateOne(still(from), set("adverts.$", write(to))).getMatchedCount() == 1;
    }

    @Override
    public void forget(Advert waiting) {
        adverts.updateOne(still(waiting), pull("adverts", new Document("channel", waiting.channel())
                .append("state", AdvertState.WAITING.name())));
    }

    private static Bson still(Advert from) {
        return and(eq("_id", from.vacancy()), elemMatch("adverts", and(eq("channel", from.channel()),
                eq("state", from.state().name()), eq("at", Date.from(from.attempt().at())), eq("holder", from.attempt().holder()))));
    }

    private static Document write(Advert advert) {
        return new Document("channel", advert.channel()).append("state", advert.state().name())
                .append("external", advert.post().external()).append("says", advert.post().says())
                .append("holder", advert.attempt().holder()).append("tries", advert.attempt().tries())
                .append("at", Date.from(advert.attempt().at())).append("code", advert.attempt().code());
    }

    private static Advert read(String vacancy, Document found) {
        return new Advert(vacancy, found.getString("channel"), AdvertState.valueOf(found.getString("state")),
                new Advert.Post(found.getString("external"), found.getLong("says")),
                new Advert.Attempt(found.getString("holder"), found.getInteger("tries"), instant(found), found.getString("code")));
    }

    private static Instant instant(Document found) {
        return found.getDate("at").toInstant();
    }
}
