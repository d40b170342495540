package it.sportello.office.tasks.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskAct;
import it.sportello.office.tasks.TaskState;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

/**
 * That somebody of the office did something, when and how it ended stays; for whom, and every word, goes. A task that is named after
 * the person stays under another name. What was still to be done goes.
 */
@Singleton
class MongoTasksHeld implements Holdings {

    private static final String NAME = "nobody";
    private static final String NOBODY = "Per una persona che ha fatto cancellare i suoi dati.";

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> people;
    private final OfficeLists lists;
    private final Ids ids;

    MongoTasksHeld(Store store, Ids ids) {
        this.ids = ids;
        documents = store.collection("tasks");
        people = store.collection("person-tasks");
        lists = new OfficeLists(store.collection("task-lists"));
    }

    @Override
    public String title() {
        return "Compiti dell'ufficio";
    }

    @Override
    public Set<String> collections() {
        return Set.of("tasks", "person-tasks", "task-lists");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return all(subject).stream().map(task -> Facts.of("Che cosa", task.sentence()).and("Entro", task.due())
                .and("Com'è andata", task.outcome()).and("Di", task.holder()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        int tasks = all(subject).size();
        return tasks == 0 ? Fate.NOTHING : Fate.goes(tasks, "Le parole di un compito; se è da fare si chiude.",
                "compiti: le parole; quelli da fare si chiudono.").staying("Quando e da chi un compito è stato fatto, senza la persona: è il lavoro dell'ufficio.");
    }

    /** The tasks before the list that names them. */
    @Override
    public boolean erase(Subject subject) {
        for (Task task : all(subject)) {
            if (task.state() != TaskState.DONE) {
                documents.deleteOne(eq(task.id()));
                lists.remove(task);
            } else if (subject.ids().stream().anyMatch(task.id()::contains)) {
                rename(task);
            } else if (documents.replaceOne(and(eq(task.id()), eq("version", task.version())), TaskDocuments.write(nobodys(task, task.id()))).getMatchedCount() == 0) {
                return false;
            }
        }
        people.deleteMany(in("_id", subject.ids()));
        return true;
    }

    /** The new name is written in the old document first: a second try after a crash makes no second copy. */
    private void rename(Task task) {
        documents.updateOne(and(eq(task.id()), exists(NAME, false)), set(NAME, "gone-" + ids.next()));
        Document old = documents.find(eq(task.id())).first();
        if (old != null) {
            documents.replaceOne(eq(old.getString(NAME)), TaskDocuments.write(nobodys(task, old.getString(NAME))), new ReplaceOptions().upsert(true));
            documents.deleteOne(eq(task.id()));
        }
    }

    private static Task nobodys(Task task, String id) {
        List<TaskAct> acts = task.acts().stream().map(act -> new TaskAct(act.at(), act.by(), act.to(), act.outcome(), null)).toList();
        return new Task(id, task.office(), task.kind(), null, NOBODY, task.due(), task.state(), task.holder(), null, acts, task.version() + 1);
    }

    private List<Task> all(Subject subject) {
        List<String> ids = new ArrayList<>();
        people.find(in("_id", subject.ids())).forEach(list -> ids.addAll(list.getList("tasks", String.class)));
        return documents.find(in("_id", ids)).map(TaskDocuments::read).into(new ArrayList<>()).stream().filter(task -> subject.is(task.contact())).toList();
    }
}
