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

    private final MVMap<Object, Object> positions;

    ServingIndex(MVMap<Object, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
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
            Object position = getPosition(key.normalized());
            if (position != null) {
                found.add(position);
            }
        }
        return found;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return positions.remove(Bson.key(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(Bson.key(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return positions.get(Bson.key(key));
    }

    /** Asked for only by the search by regular expression, which this index leaves to a scan. */
    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("an index is read by its keys");
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
