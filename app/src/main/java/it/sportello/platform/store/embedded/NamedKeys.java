package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The keys of an index that a filter names: by equality, {@code $eq}, {@code $in}, at the top or inside {@code $and}. */
final class NamedKeys {

    private NamedKeys() {
    }

    /** Every combination of the values named, or nothing when one of the fields is not named: then one must scan. */
    static Optional<List<KeyValue>> in(Document query, List<String> fields) {
        List<List<Object>> combinations = List.of(List.of());
        for (String field : fields) {
            Optional<Collection<?>> named = named(query, field);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            combinations = times(combinations, named.get());
        }
        return Optional.of(combinations.stream().map(KeyValue::new).toList());
    }

    /**
     * The names asked for by a filter that asks nothing else, in order, when all are texts: what stands under such a name is what
     * was asked for, and need not be compared with each of them again.
     */
    static Optional<SortedSet<String>> alone(Document query, String field) {
        Object condition = query.size() == 1 ? query.get(field) : null;
        if (condition instanceof String name) {
            return Optional.of(new TreeSet<>(Set.of(name)));
        }
        if (condition instanceof Document operators && operators.size() == 1 && operators.get("$in") instanceof Collection<?> in
                && in.stream().allMatch(String.class::isInstance)) {
            SortedSet<String> names = new TreeSet<>();
            in.forEach(name -> names.add((String) name));
            return Optional.of(names);
        }
        return Optional.empty();
    }

    private static List<List<Object>> times(List<List<Object>> combinations, Collection<?> values) {
        List<List<Object>> product = new ArrayList<>(combinations.size() * values.size());
        for (List<Object> head : combinations) {
            for (Object value : values) {
                List<Object> longer = new ArrayList<>(head);
                longer.add(value);
                product.add(longer);
            }
        }
        return product;
    }

    private static Optional<Collection<?>> named(Document query, String field) {
        if (query.containsKey(field)) {
            return values(query.get(field));
        }
        if (query.get("$and") instanceof Collection<?> clauses) {
            return clauses.stream().map(clause -> named((Document) clause, field)).flatMap(Optional::stream).findFirst();
        }
        return Optional.empty();
    }

    private static Optional<Collection<?>> values(Object condition) {
        if (condition instanceof Document operators && isOperators(operators)) {
            if (operators.containsKey("$eq")) {
                return single(operators.get("$eq"));
            }
            return operators.get("$in") instanceof Collection<?> in ? several(in) : Optional.empty();
        }
        return single(condition);
    }

    private static boolean isOperators(Document condition) {
        return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
    }

    private static Optional<Collection<?>> several(Collection<?> values) {
        if (!values.stream().allMatch(NamedKeys::isKey)) {
            return Optional.empty();
        }
        Collection<Object> sorted = new TreeSet<>(ValueComparator.asc());
        sorted.addAll(values);
        return Optional.of(sorted);
    }

    private static Optional<Collection<?>> single(Object value) {
        return isKey(value) ? Optional.of(List.of(value)) : Optional.empty();
    }

    /** Null also means missing, an array also means its elements, an expression means many: none of them is one key. */
    private static boolean isKey(Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }
}
