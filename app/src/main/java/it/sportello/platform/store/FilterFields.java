package it.sportello.platform.store;

import org.bson.BsonDocument;
import org.bson.BsonValue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a filter names by equality or {@code $in}: what an index can go by. */
final class FilterFields {

    private FilterFields() {
    }

    static Set<String> named(BsonDocument filter) {
        return fields(filter).collect(Collectors.toSet());
    }

    private static Stream<String> fields(BsonDocument filter) {
        return filter.entrySet().stream().flatMap(entry -> {
            if (entry.getKey().equals("$and")) {
                return entry.getValue().asArray().stream().map(BsonValue::asDocument).flatMap(FilterFields::fields);
            }
            return names(entry.getValue()) ? Stream.of(entry.getKey()) : Stream.empty();
        });
    }

    /** Null also means missing, an array also its elements, an expression many: by those an index cannot go. */
    private static boolean names(BsonValue condition) {
        if (condition.isDocument() && !condition.asDocument().isEmpty() && condition.asDocument().getFirstKey().startsWith("$")) {
            return condition.asDocument().containsKey("$in") || condition.asDocument().containsKey("$eq");
        }
        return !condition.isNull() && !condition.isArray() && !condition.isRegularExpression();
    }
}
