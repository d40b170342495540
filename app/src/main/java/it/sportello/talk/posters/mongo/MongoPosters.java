package it.sportello.talk.posters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.platform.store.Store;
import it.sportello.talk.posters.Poster;
import it.sportello.talk.posters.Posters;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.Date;
import java.util.Optional;

@Singleton
class MongoPosters implements Posters {

    private final MongoCollection<Document> documents;

    MongoPosters(Store store) {
        this.documents = store.collection("posters");
    }

    @Override
    public Optional<Poster> find(String mark) {
        return Optional.ofNullable(documents.find(Filters.eq(mark)).first()).map(found -> new Poster(found.getString("payload"),
                Poster.Kind.valueOf(found.getString("kind")), found.getString("office"), found.getDate("printed").toInstant()));
    }

    @Override
    public void put(Poster poster) {
        documents.updateOne(Filters.eq(poster.mark()), Updates.combine(Updates.setOnInsert("payload", poster.payload()),
                Updates.setOnInsert("kind", poster.kind().name()), Updates.setOnInsert("office", poster.office()),
                Updates.setOnInsert("printed", Date.from(poster.printed()))), new UpdateOptions().upsert(true));
    }
}
