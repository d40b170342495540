package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked of the fake Bot API, as JSON, whatever form it came in, and whether Telegram would take it. */
final class FakeForm {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PART = Pattern.compile("name=\"([^\"]+)\".*?\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    private FakeForm() {
    }

    static JsonNode read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String media = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (body.length == 0) {
            return MAPPER.createObjectNode();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        ObjectNode fields = MAPPER.createObjectNode();
        if (media.startsWith("multipart/")) {
            Matcher part = PART.matcher(text);
            while (part.find()) {
                put(fields, part.group(1), part.group(2));
            }
            return fields;
        }
        if (media.startsWith("application/x-www-form-urlencoded")) {
            for (String pair : text.split("&")) {
                String[] sides = pair.split("=", 2);
                put(fields, URLDecoder.decode(sides[0], StandardCharsets.UTF_8), URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
            return fields;
        }
        return MAPPER.readTree(body);
    }

    private static void put(ObjectNode fields, String name, String value) throws IOException {
        if (value.startsWith("[") || value.startsWith("{")) {
            fields.set(name, MAPPER.readTree(value));
        } else {
            fields.put(name, value);
        }
    }

    /** @return Telegram's words, or {@code null} when it would take the message */
    static String wrong(JsonNode body) {
        String text = body.path("text").asText("");
        if (text.isBlank()) {
            return "message text is empty";
        }
        if (text.length() > 4096) {
            return "message is too long";
        }
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                if (bytes > 64 || bytes == 0 && !button.has("url")) {
                    return "BUTTON_DATA_INVALID";
                }
            }
        }
        return null;
    }
}
