package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The documents of one collection, in one map of the file, as bytes.
 * <p>
 * The server changes the documents it finds in place. What it finds here is a copy: a document in the map is never changed,
 * only replaced, so that neither a reply being written nor a commit in progress can see half of an update.
 */
final class FileCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final String ID = "_id";
    private static final Document EVERYTHING = new Document();

    private final MVMap<Object, byte[]> documents;

    FileCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, byte[]> documents,
                   CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        Object position = Missing.ofNullable(key);
        if (documents.putIfAbsent(position, Bson.encode(document)) != null) {
            throw new IllegalStateException("a document already stands at the position of a new one in " + getFullName());
        }
        return position;
    }

    @Override
    protected Document getDocument(Object position) {
        return Bson.decode(documents.get(position));
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    /** By names alone: one look at each, where the server would ask its index, then the map, then compare with all names. */
    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batch, Document fields) {
        Optional<SortedSet<String>> names = NamedKeys.alone(query, ID);
        if (names.isEmpty() || !ID.equals(getIdField())) {
            return super.queryDocuments(query, orderBy, skip, limit, batch, fields);
        }
        Stream<Document> found = names.get().stream().map(documents::get).filter(Objects::nonNull).map(Bson::decode);
        return matchDocumentsFromStream(found, EVERYTHING, orderBy, skip, limit, batch, fields);
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batch, Document fields) {
        Stream<Document> all = documents.values().stream().map(Bson::decode);
        if (isNaturalDescending(orderBy)) {
            Comparator<DocumentWithPosition<Object>> byPosition =
                    Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc());
            all = streamAllDocumentsWithPosition().sorted(byPosition).map(DocumentWithPosition::getDocument);
        }
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batch, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** A sum kept with every write would be a hot spot, for a figure nobody reads. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int delta) {
    }
}
