package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Updates for the specs: those of the shared file by name, and others built as Telegram would. */
public final class Payloads {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static final JsonNode FILE = file();
    public static final Map<String, Object> PERSON = Map.of("id", 3000001, "is_bot", false, "first_name", "Persona",
            "last_name", "di prova", "language_code", "it");
    public static final Map<String, Object> CHAT = Map.of("id", 3000001, "first_name", "Persona", "type", "private");
    public static final Map<String, Object> BOT = Map.of("id", 700000001, "is_bot", true, "first_name", "CPI Bot",
            "username", "cpi_prova_bot");
    private static final long ID = 870000100;
    private static final int DATE = 1795000000;

    private Payloads() {
    }

    private static JsonNode file() {
        try (InputStream in = Payloads.class.getResourceAsStream("/telegram-updates.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode named(String name) {
        for (JsonNode entry : FILE.path("updates")) {
            if (entry.path("nome").asText().equals(name)) {
                return entry.path("update");
            }
        }
        throw new IllegalArgumentException(name);
    }

    public static JsonNode update(Map<String, ?> fields) {
        return update(fields, ID);
    }

    public static JsonNode update(Map<String, ?> fields, long id) {
        Map<String, Object> update = new LinkedHashMap<>(Map.of("update_id", id));
        update.putAll(fields);
        return MAPPER.valueToTree(update);
    }

    /** A message of the same person, unless {@code fields} say otherwise. */
    public static JsonNode message(Map<String, ?> fields) {
        return message(fields, ID);
    }

    public static JsonNode message(Map<String, ?> fields, long id) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of("message_id", 200, "from", PERSON, "chat", CHAT, "date", DATE));
        message.putAll(fields);
        return update(Map.of("message", message), id);
    }

    public static JsonNode tap(Map<String, ?> fields) {
        Map<String, Object> query = new LinkedHashMap<>(Map.of("id", "q1", "from", PERSON, "chat_instance", "1", "data", "v_PA-20981"));
        query.putAll(fields);
        return update(Map.of("callback_query", query));
    }

    public static JsonNode member(String status) {
        return member(status, CHAT);
    }

    public static JsonNode member(String status, Map<String, ?> chat) {
        return update(Map.of("my_chat_member", Map.of("chat", chat, "from", PERSON, "date", DATE,
                "old_chat_member", Map.of("user", BOT, "status", "left"),
                "new_chat_member", Map.of("user", BOT, "status", status, "until_date", 0, "can_be_edited", false))));
    }
}
