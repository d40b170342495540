package it.sportello.bots.channels.web.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The service as the terminal reaches it: the same three addresses the page uses. */
final class Service {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    /** Of this run of the terminal, so that no two runs name an event the same. */
    private final String run = ProcessHandle.current().pid() + "-" + ProcessHandle.current().info().startInstant()
            .map(start -> Long.toString(start.toEpochMilli(), 36)).orElse("0");
    private int said;
    private final Wishes wishes;
    private String tag = "";

    Service(Wishes wishes) {
        this.wishes = wishes;
    }

    /** @return what the phone shows, or {@code null} when nothing changed since the last call */
    JsonNode phone() throws IOException, InterruptedException {
        HttpRequest.Builder request = to("/simulator/phones?urn=" + URLEncoder.encode(wishes.urn(), StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(tag.isEmpty() ? request.build() : request.header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 304) {
            return null;
        }
        if (answer.statusCode() != 200) {
            throw new IOException("il simulatore non c'è (" + answer.statusCode() + "): il servizio gira in modo demo?");
        }
        tag = answer.headers().firstValue("ETag").orElse("");
        return MAPPER.readTree(answer.body()).path(wishes.urn());
    }

    void say(String kind, String text, String payload) throws IOException, InterruptedException {
        ObjectNode event = MAPPER.createObjectNode().put("id", run + "-" + ++said).put("urn", wishes.urn())
                .put("kind", kind).put("text", text).put("payload", payload).put("name", "Terminale");
        post("/hooks/simulator", event);
    }

    /** @param by ISO 8601: {@code PT1H} */
    void advance(String by) throws IOException, InterruptedException {
        post("/clock", MAPPER.createObjectNode().put("advance", by));
    }

    private void post(String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException("il servizio non lo ha preso (" + status + ")");
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(wishes.url() + path)).timeout(PATIENCE);
    }
}
