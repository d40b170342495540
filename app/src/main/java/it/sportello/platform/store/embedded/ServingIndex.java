package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A unique index that serves every filter which names all its keys by equality or {@code $in}, whatever else the filter
 * asks: the server checks the whole filter on what the index finds. (Its own index wants the filter to have its keys and
 * nothing else, and scans for {@code {_id, version}}, the shape of every conditional write.)
 */
final class ServingIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<KeyValue, Object> positions;

    ServingIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public boolean canHandle(Document query) {
        return NamedKeys.in(query, keys()).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        Set<Object> found = new LinkedHashSet<>();
        for (KeyValue key : NamedKeys.in(query, keys()).orElseThrow()) {
            Object position = positions.get(key.normalized());
            if (position != null) {
                found.add(position);
            }
        }
        return found;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
