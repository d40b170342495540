package it.sportello.office.tasks.web;

import it.sportello.office.tasks.Task;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A task as other programs see it. Whoever opens one names it, also by what cannot stand in an address: its name here is that, coded. */
final class ApiTask {

    static final String UNKNOWN = "Questo compito non esiste.";

    private ApiTask() {
    }

    static String name(Task task) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(task.id().getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> id(String name) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** By deadline, as the list is. */
    static String place(Task task) {
        return "%015d/%s".formatted(task.due().toEpochMilli(), task.id());
    }

    static Map<String, Object> json(Task task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", name(task));
        json.put("office", task.office());
        json.put("kind", task.kind());
        put(json, "contact", task.contact());
        json.put("sentence", task.sentence());
        json.put("due", task.due().toString());
        json.put("state", task.state().name());
        put(json, "holder", task.holder());
        put(json, "outcome", task.outcome());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
