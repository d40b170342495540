package it.sportello.people.contacts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.pull;

/**
 * Who there is, in a fixed number of lists told by the id itself, so that everyone can be read without a scan. A name is in its
 * list before its contact is written: after a crash a list may name somebody who is not there, never miss somebody who is.
 */
final class Roster {

    private static final int LISTS = 1_024;
    private static final int LISTS_AT_ONCE = 16;
    /** The embedded engine compares what it found with every id asked for: many small questions beat a few large ones. */
    private static final int PEOPLE_AT_ONCE = 250;

    private final MongoCollection<Document> lists;

    Roster(MongoCollection<Document> lists) {
        this.lists = lists;
    }

    void add(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        lists.bulkWrite(ids.stream().collect(Collectors.groupingBy(Roster::list)).entrySet().stream()
                .map(entry -> new UpdateOneModel<Document>(eq(entry.getKey()), addEachToSet("contacts", entry.getValue()),
                        new UpdateOptions().upsert(true))).toList());
    }

    void remove(List<String> ids) {
        ids.forEach(id -> lists.updateOne(eq(list(id)), pull("contacts", id)));
    }

    /** @param visitor gets at most 250 ids at a time */
    void each(Consumer<List<String>> visitor) {
        for (int from = 0; from < LISTS; from += LISTS_AT_ONCE) {
            List<Integer> some = IntStream.range(from, from + LISTS_AT_ONCE).boxed().toList();
            List<String> ids = lists.find(in("_id", some)).into(new java.util.ArrayList<>()).stream()
                    .flatMap(list -> list.getList("contacts", String.class).stream()).toList();
            for (int at = 0; at < ids.size(); at += PEOPLE_AT_ONCE) {
                visitor.accept(ids.subList(at, Math.min(ids.size(), at + PEOPLE_AT_ONCE)));
            }
        }
    }

    private static int list(String id) {
        return Math.floorMod(id.hashCode(), LISTS);
    }
}
