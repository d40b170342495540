package it.sportello.office.tasks.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskEvents;
import it.sportello.office.tasks.TaskFilter;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.store.Store;
import it.sportello.platform.webhooks.Announce;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The task's document is the truth. The lists only name what waits: per office sixteen of them ({@code _id: office/0..15}), told
 * by the task's id, with what is needed to choose and order; per person one. A list is written after the document: a crash
 * between the two is mended by the caller's repeat of {@code open}, or by the next look at the list.
 */
@Singleton
class MongoTasks implements Tasks {

    private static final int MOST = 200;

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> people;
    private final OfficeLists lists;
    private final Announce announce;
    private final InstantSource clock;

    MongoTasks(Store store, Announce announce, InstantSource clock) {
        this.documents = store.collection("tasks");
        this.people = store.collection("person-tasks");
        this.lists = new OfficeLists(store.collection("task-lists"));
        this.announce = announce;
        this.clock = clock;
    }

    @Override
    public void open(Task task) {
        announce.around(TaskEvents.OPENED, task.id(), () -> put(task));
    }

    private Task put(Task task) {
        Task kept = task.acts().isEmpty() ? task.opened(null, clock.instant()) : task;
        try {
            documents.insertOne(TaskDocuments.write(kept));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            kept = find(task.id()).orElse(kept);
        }
        if (kept.contact() != null) {
            people.updateOne(Filters.eq("_id", kept.contact()), Updates.addToSet("tasks", kept.id()), new UpdateOptions().upsert(true));
        }
        lists.put(kept);
        return kept;
    }

    @Override
    public Optional<Task> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first()).map(TaskDocuments::read);
    }

    @Override
    public List<Task> waiting(Collection<String> offices, int most) {
        return read(lists.of(offices).stream().limit(most).toList());
    }

    @Override
    public List<Task> unclaimed(Collection<String> offices, int most) {
        return read(lists.of(offices).stream().filter(one -> one.holder() == null).limit(most).toList());
    }

    @Override
    public Page page(TaskFilter filter, int page) {
        List<OfficeLists.Entry> all = lists.of(List.of(filter.office()));
        List<OfficeLists.Entry> fit = all.stream().filter(one -> filter.fits(one.kind(), one.holder(), one.due())).toList();
        int pages = Math.max(1, (fit.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        List<Task> tasks = read(fit.stream().skip((long) shown * PAGE).limit(PAGE).toList());
        int late = (int) all.stream().filter(one -> one.due().isBefore(filter.now())).count();
        return new Page(tasks, shown, pages, fit.size(), late);
    }

    /** What the lists said wrongly is said rightly from now on. */
    private List<Task> read(List<OfficeLists.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Task> waiting = new ArrayList<>();
        Map<String, OfficeLists.Entry> said = new HashMap<>();
        entries.forEach(entry -> said.put(entry.id(), entry));
        documents.find(Filters.in("_id", said.keySet())).map(TaskDocuments::read).forEach(task -> {
            if (!OfficeLists.entry(task).equals(said.get(task.id()))) {
                lists.put(task);
            }
            if (task.state() != TaskState.DONE) {
                waiting.add(task);
            }
        });
        waiting.sort(URGENT);
        return waiting;
    }

    @Override
    public List<Task> ofPerson(String contact) {
        Document list = people.find(Filters.eq("_id", contact)).first();
        if (list == null) {
            return List.of();
        }
        List<String> ids = list.getList("tasks", String.class);
        List<Task> all = documents.find(Filters.in("_id", ids.subList(Math.max(0, ids.size() - MOST), ids.size())))
                .map(TaskDocuments::read).into(new ArrayList<>());
        return Stream.concat(all.stream().filter(task -> task.state() != TaskState.DONE).sorted(URGENT),
                all.stream().filter(task -> task.state() == TaskState.DONE)
                        .sorted(Comparator.comparing((Task task) -> task.acts().getLast().at()).reversed())).toList();
    }

    @Override
    public boolean replace(Task task) {
        return task.state() == TaskState.DONE ? announce.around(TaskEvents.CLOSED, task.id(), () -> write(task)) : write(task);
    }

    private boolean write(Task task) {
        var known = Filters.and(Filters.eq("_id", task.id()), Filters.eq("version", task.version() - 1));
        boolean won = documents.replaceOne(known, TaskDocuments.write(task)).getMatchedCount() == 1;
        if (won) {
            lists.put(task);
        }
        return won;
    }

    private static final Comparator<Task> URGENT = Comparator.comparing(Task::due).thenComparing(Task::id);
}
