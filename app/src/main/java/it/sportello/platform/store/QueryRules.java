package it.sportello.platform.store;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a command, in a sentence each. A filter must be served by a declared index, unless the collection is a
 * queue, which is read with a limit; sorts, ranges and counts stay within what a served filter has found; operators are
 * those that both engines have.
 */
final class QueryRules {

    private static final BsonDocument NONE = new BsonDocument();

    private final Shapes shapes;

    QueryRules(Shapes shapes) {
        this.shapes = shapes;
    }

    /** @param command as on the wire: its first key is its name, whose value is the collection */
    List<String> problems(BsonDocument command) {
        List<String> problems = new ArrayList<>();
        String name = command.getFirstKey();
        if (command.containsKey("collation") || command.containsKey("startTransaction")) {
            problems.add("uses a collation or a transaction, which the embedded engine does not have");
        }
        switch (name) {
            case "find" -> find(command, problems);
            case "count", "distinct" -> filter(command, command.getDocument("query", NONE), NONE, problems);
            case "findAndModify" -> {
                filter(command, command.getDocument("query", NONE), command.getDocument("sort", NONE), problems);
                update(command.get("update", NONE), problems);
            }
            case "update" -> each(command, "updates", update -> {
                filter(command, update.getDocument("q"), NONE, problems);
                update(update.get("u"), problems);
            });
            case "delete" -> each(command, "deletes", delete -> filter(command, delete.getDocument("q"), NONE, problems));
            case "aggregate" -> pipeline(command, problems);
            case "createIndexes" -> each(command, "indexes", index -> index(index, problems));
            default -> { }
        }
        return problems;
    }

    private void find(BsonDocument command, List<String> problems) {
        filter(command, command.getDocument("filter", NONE), command.getDocument("sort", NONE), problems);
        boolean limited = command.getNumber("limit", new BsonInt32(0)).intValue() > 0;
        boolean served = shape(command).filter(shape -> shape.serves(FilterFields.named(command.getDocument("filter", NONE)))).isPresent();
        if (isQueue(command) && !served && !limited) {
            problems.add("reads a queue without a limit");
        }
    }

    private void filter(BsonDocument command, BsonDocument filter, BsonDocument sort, List<String> problems) {
        unknown(filter, Operators.IN_FILTERS, problems);
        Optional<Shapes.Shape> shape = shape(command);
        if (shape.isEmpty()) {
            problems.add("uses a collection that no adapter has declared");
            return;
        }
        if (isQueue(command) || shape.get().serves(FilterFields.named(filter))) {
            return;
        }
        if (!sort.isEmpty()) {
            problems.add("sorts a whole collection");
        }
        if (Operators.usedIn(filter).anyMatch(Operators.RANGES::contains)) {
            problems.add("searches a whole collection by a range");
        }
        problems.add("filter on " + filter.keySet() + " is served by no index of " + shape.get().keys());
    }

    private void update(BsonValue update, List<String> problems) {
        if (update instanceof BsonArray) {
            problems.add("updates by a pipeline");
        } else {
            unknown(update, Operators.IN_UPDATES, problems);
        }
    }

    private void pipeline(BsonDocument command, List<String> problems) {
        List<BsonDocument> stages = command.getArray("pipeline").stream().map(BsonValue::asDocument).toList();
        boolean filtered = !stages.isEmpty() && stages.getFirst().containsKey("$match");
        filter(command, filtered ? stages.getFirst().getDocument("$match") : NONE, NONE, problems);
        stages.forEach(stage -> unknown(stage, Operators.IN_PIPELINES, problems));
    }

    private void index(BsonDocument index, List<String> problems) {
        boolean unique = index.containsKey("unique") && index.get("unique").asBoolean().getValue();
        if (!unique || index.containsKey("partialFilterExpression") || index.containsKey("expireAfterSeconds")) {
            problems.add("makes an index that is not plainly unique, which the embedded engine ignores");
        }
    }

    private static void unknown(BsonValue part, Set<String> known, List<String> problems) {
        Operators.usedIn(part).filter(operator -> !known.contains(operator)).distinct()
                .forEach(operator -> problems.add("uses " + operator + ", which one of the engines does not have"));
    }

    private static void each(BsonDocument command, String list, java.util.function.Consumer<BsonDocument> check) {
        command.getArray(list, new BsonArray()).stream().map(BsonValue::asDocument).forEach(check);
    }

    private Optional<Shapes.Shape> shape(BsonDocument command) {
        BsonValue collection = command.get(command.getFirstKey());
        return collection.isString() ? shapes.of(collection.asString().getValue()) : Optional.empty();
    }

    private boolean isQueue(BsonDocument command) {
        return shape(command).filter(shape -> shape.kind() == Shapes.Kind.QUEUE).isPresent();
    }
}
