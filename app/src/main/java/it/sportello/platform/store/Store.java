package it.sportello.platform.store;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * Where everything is kept. A slice's Mongo adapter asks for its collection once, in its constructor, and says then which
 * filters it will use: the indexes are made, and {@code QueryShapeSpec} holds it to them.
 */
public interface Store {

    /**
     * @param name   plural, kebab-case: {@code vacancies}
     * @param unique each one whole unique index beside {@code _id}. A hot filter is equality or {@code $in} on {@code _id}
     *               or on all fields of one of these, plus conditions
     */
    MongoCollection<Document> collection(String name, Index... unique);

    /** A collection that holds only what waits, so that it may be read whole, with a limit. */
    MongoCollection<Document> queue(String name);

    /** @param fields in order; a field of an array makes a multikey index; documents without them are left out (sparse) */
    record Index(java.util.List<String> fields) {
        public static Index unique(String... fields) {
            return new Index(java.util.List.of(fields));
        }
    }
}
