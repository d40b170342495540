package it.sportello.office.tasks.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

/** What waits in each office, with what it takes to choose and order without reading every task. */
final class OfficeLists {

    private static final int LISTS = 16;

    private final MongoCollection<Document> lists;

    OfficeLists(MongoCollection<Document> lists) {
        this.lists = lists;
    }

    record Entry(String id, String kind, String holder, Instant due, boolean waits) {
    }

    static Entry entry(Task task) {
        return new Entry(task.id(), task.kind(), task.holder(), task.due(), task.state() != TaskState.DONE);
    }

    void put(Task task) {
        Entry entry = entry(task);
        if (entry.waits()) {
            lists.updateOne(of(task), Updates.set(field(task.id()), new Document("kind", entry.kind()).append("holder", entry.holder())
                    .append("due", Date.from(entry.due()))), new UpdateOptions().upsert(true));
        } else {
            remove(task);
        }
    }

    void remove(Task task) {
        lists.updateOne(of(task), Updates.unset(field(task.id())));
    }

    private static Bson of(Task task) {
        return Filters.eq("_id", list(task.office(), Math.floorMod(task.id().hashCode(), LISTS)));
    }

    /** The most urgent first. */
    List<Entry> of(Collection<String> offices) {
        List<Entry> all = new ArrayList<>();
        List<String> names = offices.stream().flatMap(office -> IntStream.range(0, LISTS).mapToObj(n -> list(office, n))).toList();
        lists.find(Filters.in("_id", names)).forEach(list -> {
            Document tasks = list.get("tasks", new Document());
            tasks.forEach((name, said) -> all.add(entry(name, (Document) said)));
        });
        all.sort(Comparator.comparing(Entry::due).thenComparing(Entry::id));
        return all;
    }

    private static Entry entry(String name, Document said) {
        String id = new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
        return new Entry(id, said.getString("kind"), said.getString("holder"), said.getDate("due").toInstant(), true);
    }

    /** Whoever opens a task names it, also by what cannot stand in the name of a field. */
    private static String field(String id) {
        return "tasks." + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String office, int n) {
        return office + "/" + n;
    }
}
