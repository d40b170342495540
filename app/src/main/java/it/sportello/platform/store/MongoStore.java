package it.sportello.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import java.util.List;

/** The same for both engines: what tells them apart is the address. */
public final class MongoStore implements Store {

    private final MongoDatabase database;
    private final Shapes shapes;

    public MongoStore(MongoDatabase database, Shapes shapes) {
        this.database = database;
        this.shapes = shapes;
    }

    @Override
    public MongoCollection<Document> collection(String name, Index... unique) {
        MongoCollection<Document> collection = database.getCollection(name);
        for (Index index : unique) {
            collection.createIndex(Indexes.ascending(index.fields()), new IndexOptions().unique(true).sparse(true));
        }
        shapes.declare(name, Shapes.Kind.COLLECTION, List.of(unique));
        return collection;
    }

    @Override
    public MongoCollection<Document> queue(String name) {
        shapes.declare(name, Shapes.Kind.QUEUE, List.of());
        return database.getCollection(name);
    }
}
