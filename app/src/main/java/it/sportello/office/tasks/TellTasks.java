package it.sportello.office.tasks;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.platform.webhooks.Announce;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told of a task when it is opened and when it is done, whoever does it. */
@Singleton
class TellTasks implements BeanCreatedEventListener<Tasks> {

    private static final String OPENED = "task.opened";
    private static final String CLOSED = "task.closed";

    private final BeanProvider<Announce> announce;

    TellTasks(BeanProvider<Announce> announce) {
        this.announce = announce;
    }

    @Override
    public Tasks onCreated(BeanCreatedEvent<Tasks> created) {
        return new Told(created.getBean(), announce);
    }

    private record Told(Tasks tasks, BeanProvider<Announce> announce) implements Tasks {

        @Override
        public void open(Task task) {
            announce.get().around(OPENED, task.id(), () -> {
                tasks.open(task);
                return task;
            });
        }

        @Override
        public Optional<Task> find(String id) {
            return tasks.find(id);
        }

        @Override
        public List<Task> waiting(String office) {
            return tasks.waiting(office);
        }

        @Override
        public Page page(TaskFilter filter, int page) {
            return tasks.page(filter, page);
        }

        @Override
        public List<Task> ofPerson(String contact) {
            return tasks.ofPerson(contact);
        }

        @Override
        public boolean replace(Task task) {
            return task.state() == TaskState.DONE ? announce.get().around(CLOSED, task.id(), () -> tasks.replace(task)) : tasks.replace(task);
        }
    }

    /** Whether it has really come so far. */
    @Singleton
    static class Source implements EventSource {

        private final Tasks tasks;
        private final InstantSource clock;

        Source(Tasks tasks, InstantSource clock) {
            this.tasks = tasks;
            this.clock = clock;
        }

        @Override
        public List<String> types() {
            return List.of(OPENED, CLOSED);
        }

        @Override
        public Optional<Event> look(String type, String id) {
            return tasks.find(id).filter(task -> type.equals(OPENED) || task.state() == TaskState.DONE)
                    .map(task -> new Event(type + "/" + id, type, task.office(), clock.instant(), Map.of("task",
                            java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        }
    }
}
