package it.sportello.office.tasks.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The task's document is the truth; the office's list ({@code _id: office}) only names what waits. The list is written after
 * the document: a crash between the two is mended by the caller's repeat of {@code open}, or by the next look at the list.
 */
@Singleton
class MongoTasks implements Tasks {

    private static final int MOST = 200;

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> lists;

    MongoTasks(Store store) {
        this.documents = store.collection("tasks");
        this.lists = store.collection("task-lists");
    }

    @Override
    public void open(Task task) {
        try {
            documents.insertOne(write(task));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            if (find(task.id()).filter(known -> known.state() != TaskState.DONE).isEmpty()) {
                return;
            }
        }
        lists.updateOne(Filters.eq("_id", task.office()), Updates.addToSet("tasks", task.id()), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Task> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first()).map(MongoTasks::read);
    }

    @Override
    public List<Task> waiting(String office) {
        Document list = lists.find(Filters.eq("_id", office)).first();
        if (list == null) {
            return List.of();
        }
        List<String> ids = list.getList("tasks", String.class);
        List<Task> waiting = new ArrayList<>();
        documents.find(Filters.in("_id", ids.subList(0, Math.min(MOST, ids.size())))).map(MongoTasks::read).forEach(task -> {
            if (task.state() == TaskState.DONE) {
                forget(task);
            } else {
                waiting.add(task);
            }
        });
        waiting.sort(Comparator.comparing(Task::due).thenComparing(Task::id));
        return waiting;
    }

    @Override
    public boolean replace(Task task) {
        var known = Filters.and(Filters.eq("_id", task.id()), Filters.eq("version", task.version() - 1));
        boolean won = documents.replaceOne(known, write(task)).getMatchedCount() == 1;
        if (won && task.state() == TaskState.DONE) {
            forget(task);
        }
        return won;
    }

    private void forget(Task task) {
        lists.updateOne(Filters.eq("_id", task.office()), Updates.pull("tasks", task.id()));
    }

    private static Document write(Task task) {
        return new Document("_id", task.id()).append("version", task.version()).append("office", task.office())
                .append("kind", task.kind()).append("contact", task.contact()).append("sentence", task.sentence())
                .append("due", Date.from(task.due())).append("state", task.state().name())
                .append("holder", task.holder()).append("outcome", task.outcome());
    }

    private static Task read(Document d) {
        return new Task(d.getString("_id"), d.getString("office"), d.getString("kind"), d.getString("contact"),
                d.getString("sentence"), d.getDate("due").toInstant(), TaskState.valueOf(d.getString("state")),
                d.getString("holder"), d.getString("outcome"), d.getLong("version"));
    }
}
