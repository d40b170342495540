package it.sportello.platform.store;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

import java.util.Set;
import java.util.stream.Stream;

/** The operators that both engines have, and those that a command uses. */
final class Operators {

    static final Set<String> IN_FILTERS = Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$not", "$and",
            "$or", "$nor", "$exists", "$type", "$size", "$all", "$elemMatch", "$regex", "$options", "$mod");

    static final Set<String> IN_UPDATES = Set.of("$set", "$unset", "$setOnInsert", "$inc", "$mul", "$min", "$max", "$rename",
            "$currentDate", "$push", "$each", "$slice", "$addToSet", "$pull", "$pullAll", "$pop",
            "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists", "$elemMatch");

    static final Set<String> IN_PIPELINES = Stream.of(
            Stream.of("$match", "$group", "$sort", "$limit", "$skip", "$project", "$addFields", "$count", "$unwind", "$facet",
                    "$bucket", "$sortByCount", "$replaceRoot", "$sample", "$unset"),
            Stream.of("$expr", "$cond", "$if", "$then", "$else", "$map", "$filter", "$reduce", "$concat", "$ifNull",
                    "$dateToString", "$year", "$sum", "$avg", "$first", "$last", "$max", "$min", "$push", "$addToSet", "$size",
                    "$add", "$subtract", "$multiply", "$divide", "$literal"),
            IN_FILTERS.stream()).flatMap(some -> some).collect(java.util.stream.Collectors.toUnmodifiableSet());

    static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte", "$regex", "$ne", "$nin");

    private Operators() {
    }

    /** Every key that begins with a dollar, at any depth. */
    static Stream<String> usedIn(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.entrySet().stream().flatMap(entry -> Stream.concat(
                    Stream.of(entry.getKey()).filter(key -> key.startsWith("$")), usedIn(entry.getValue())));
            case BsonArray array -> array.stream().flatMap(Operators::usedIn);
            default -> Stream.empty();
        };
    }
}
