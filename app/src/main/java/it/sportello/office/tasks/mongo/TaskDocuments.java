package it.sportello.office.tasks.mongo;

import it.sportello.office.tasks.Outcome;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskAct;
import it.sportello.office.tasks.TaskState;
import org.bson.Document;

import java.util.Date;
import java.util.List;

/** A task to and from its document. */
final class TaskDocuments {

    private TaskDocuments() {
    }

    static Document write(Task task) {
        return new Document("_id", task.id()).append("version", task.version()).append("office", task.office())
                .append("kind", task.kind()).append("contact", task.contact()).append("sentence", task.sentence())
                .append("due", Date.from(task.due())).append("state", task.state().name())
                .append("holder", task.holder()).append("outcome", task.outcome())
                .append("acts", task.acts().stream().map(TaskDocuments::write).toList());
    }

    private static Document write(TaskAct act) {
        return new Document("at", Date.from(act.at())).append("by", act.by()).append("to", act.to().name())
                .append("outcome", act.outcome() == null ? null : act.outcome().name()).append("words", act.words());
    }

    static Task read(Document d) {
        return new Task(d.getString("_id"), d.getString("office"), d.getString("kind"), d.getString("contact"),
                d.getString("sentence"), d.getDate("due").toInstant(), TaskState.valueOf(d.getString("state")),
                d.getString("holder"), d.getString("outcome"),
                d.getList("acts", Document.class, List.of()).stream().map(TaskDocuments::act).toList(), d.getLong("version"));
    }

    private static TaskAct act(Document d) {
        String outcome = d.getString("outcome");
        return new TaskAct(d.getDate("at").toInstant(), d.getString("by"), TaskState.valueOf(d.getString("to")),
                outcome == null ? null : Outcome.valueOf(outcome), d.getString("words"));
    }
}
