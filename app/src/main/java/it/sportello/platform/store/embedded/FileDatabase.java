package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVStore;

import java.util.List;

/** A database whose collections and indexes are maps of one file. */
final class FileDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private final MVStore file;

    FileDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new FileCollection(this, name, options, file.openMap(MapNames.documents(databaseName, name)), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new ServingIndex(file.openMap(MapNames.index(databaseName, collection, index)), index, keys, sparse);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        file.removeMap(MapNames.index(databaseName, collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        removeMaps(MapNames.collectionPrefix(databaseName, name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        removeMaps(databaseName + "/");
    }

    private void removeMaps(String prefix) {
        List.copyOf(file.getMapNames()).stream().filter(map -> map.startsWith(prefix)).forEach(file::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("a collection keeps its name");
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }

    @Override
    protected long getFileSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }
}
