package it.sportello.platform.store;

import jakarta.inject.Singleton;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What slices said of their collections: by name, whether it may be read whole, and which fields an index serves. */
@Singleton
public final class Shapes {

    private static final List<String> ID = List.of("_id");

    private final Map<String, Shape> byName = new ConcurrentHashMap<>();

    /** A collection that may be declared by more than one adapter has the indexes of all of them. */
    void declare(String name, Kind kind, List<Store.Index> unique) {
        byName.merge(name, Shape.of(kind, unique), Shape::and);
    }

    public Optional<Shape> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** QUEUE holds only what waits and may be read whole, with a limit. */
    public enum Kind { COLLECTION, QUEUE }

    /** @param keys each one a set of fields that together name documents */
    public record Shape(Kind kind, Set<List<String>> keys) {

        private static Shape of(Kind kind, List<Store.Index> unique) {
            Set<List<String>> keys = new LinkedHashSet<>();
            keys.add(ID);
            unique.forEach(index -> keys.add(index.fields()));
            return new Shape(kind, keys);
        }

        private Shape and(Shape other) {
            Set<List<String>> all = new LinkedHashSet<>(keys);
            all.addAll(other.keys);
            return new Shape(other.kind, all);
        }

        /** Whether equality or {@code $in} on exactly these fields, whatever else is asked, finds without a scan. */
        public boolean serves(Set<String> fields) {
            return keys.stream().anyMatch(fields::containsAll);
        }
    }
}
