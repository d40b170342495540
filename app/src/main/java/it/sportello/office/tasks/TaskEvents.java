package it.sportello.office.tasks;

import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told of a task when it is opened and when it is done, whoever does it. */
@Singleton
public class TaskEvents implements EventSource {

    public static final String OPENED = "task.opened";
    public static final String CLOSED = "task.closed";

    private final Tasks tasks;
    private final InstantSource clock;

    TaskEvents(Tasks tasks, InstantSource clock) {
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
                        Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8)))));
    }
}
