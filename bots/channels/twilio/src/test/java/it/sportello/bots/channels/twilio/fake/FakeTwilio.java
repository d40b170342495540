package it.sportello.bots.channels.twilio.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Twilio over real HTTP on a loopback port, as strict as the real one about what it is sent: accounts, messages, contents
 * and media. It answers as it is told, counts every attempt, and calls hooks back with valid signatures ({@link #hooks()}).
 *
 * <pre>{@code
 * try (FakeTwilio twilio = FakeTwilio.start("AC...", "token")) {
 *     twilio.answers(message -> message.to().endsWith("9") ? Answer.refuse(400, 21211) : Answer.take());
 *     ... TWILIO_API_URL = twilio.url() ...
 *     twilio.hooks().receipt(twilio.taken().getFirst(), "delivered", null);
 * }
 * }</pre>
 */
public final class FakeTwilio implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    /** A message that was asked of it. {@code variables} is empty without a content; {@code validity} 0 when not said. */
    public record Asked(String sid, String to, String from, String body, String contentSid, Map<String, String> variables,
                        String statusCallback, int validity) {
    }

    private final String account;
    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong sids = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private final Queue<Asked> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, JsonNode> contents = new ConcurrentHashMap<>();
    private final Map<String, Medium> media = new ConcurrentHashMap<>();
    private final FakeHooks hooks;
    private final FakeApprovals approvals = new FakeApprovals();
    private volatile Answer approving = Answer.take();
    private volatile String whatsapp = "+390600000000";
    private volatile Function<Asked, Answer> messages = asked -> Answer.take();
    private volatile Answer making = Answer.take();
    private volatile Answer asking = Answer.take();

    private record Medium(String type, byte[] bytes, String redirect) {
    }

    private FakeTwilio(String account, String token) throws IOException {
        this.account = account;
        this.token = token;
        this.hooks = new FakeHooks(account, token);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static FakeTwilio start(String account, String token) {
        try {
            return new FakeTwilio(account, token);
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    /** For {@code TWILIO_API_URL}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The other direction: what Twilio posts to us. */
    public FakeHooks hooks() {
        return hooks;
    }

    /** Meta, which approves templates and rates senders. */
    public FakeApprovals approvals() {
        return approvals;
    }

    /** How whatever concerns approvals is answered, from now on. */
    public void approvalsAnswer(Answer approving) {
        this.approving = approving;
    }

    /** The account's own WhatsApp number, which {@code /v2/Channels/Senders} tells of. */
    public void whatsapp(String number) {
        this.whatsapp = number;
    }

    /** How each message is answered, from now on. Default: taken. */
    public void answers(Function<Asked, Answer> messages) {
        this.messages = messages;
    }

    /** How the making of a content is answered, from now on. */
    public void contentsAnswer(Answer making) {
        this.making = making;
    }

    /** How the account's own page is answered, from now on. */
    public void accountAnswers(Answer asking) {
        this.asking = asking;
    }

    /** What it took and will deliver, in order. */
    public List<Asked> taken() {
        return new ArrayList<>(taken);
    }

    /** Every request to send, taken or not. */
    public long attempts() {
        return attempts.get();
    }

    public Map<String, JsonNode> contents() {
        return contents;
    }

    public void forget() {
        taken.clear();
        attempts.set(0);
    }

    /** Puts an enclosure up and says its address, as it would stand in {@code MediaUrl0}. */
    public String media(String type, byte[] bytes) {
        return put(new Medium(type, bytes, null));
    }

    /** An enclosure that lies elsewhere, as Twilio's do. */
    public String mediaAt(String elsewhere) {
        return put(new Medium(null, null, elsewhere));
    }

    private String put(Medium medium) {
        String path = "/2010-04-01/Accounts/" + account + "/Messages/" + sid("MM") + "/Media/" + sid("ME");
        media.put(path, medium);
        return url() + path;
    }

    String sid(String kind) {
        return kind + String.format("%032x", sids.incrementAndGet());
    }

    @Override
    public void close() {
        closing.countDown();
        hooks.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String authorization = "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        String ours = "/2010-04-01/Accounts/" + account;
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, Answer.refuse(401, 20003), "");
        } else if (exchange.getRequestMethod().equals("POST") && path.equals(ours + "/Messages.json")) {
            message(exchange, fields(body));
        } else if (path.equals("/v1/Content")) {
            content(exchange, body);
        } else if (FakeApprovals.concerns(path)) {
            approval(exchange, path, body);
        } else if (path.equals(ours + ".json")) {
            reply(exchange, asking, "{\"sid\":\"" + account + "\",\"status\":\"active\",\"friendly_name\":\"prova\"}");
        } else if (media.containsKey(path)) {
            medium(exchange, media.get(path));
        } else {
            reply(exchange, Answer.refuse(404, 20404), "");
        }
    }

    private void message(HttpExchange exchange, Map<String, String> fields) throws IOException {
        attempts.incrementAndGet();
        Map<String, String> variables = new TreeMap<>();
        if (fields.containsKey("ContentVariables")) {
            JSON.readTree(fields.get("ContentVariables")).fields().forEachRemaining(field -> variables.put(field.getKey(), field.getValue().asText()));
        }
        Asked asked = new Asked(sid("SM"), fields.get("To"), fields.get("From"), fields.get("Body"), fields.get("ContentSid"),
                variables, fields.get("StatusCallback"), Integer.parseInt(fields.getOrDefault("ValidityPeriod", "0")));
        int wrong = Rules.wrong(asked, contents);
        Answer answer = wrong > 0 ? Answer.refuse(400, wrong) : messages.apply(asked);
        if (answer.takes()) {
            taken.add(asked);
            hooks.taken(asked);
        }
        reply(exchange, answer, JSON.writeValueAsString(Map.of("sid", asked.sid(), "status", "queued", "to", asked.to(),
                "from", asked.from(), "account_sid", account, "num_segments", "1", "uri", exchange.getRequestURI().getPath())));
    }

    private void content(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            List<Map<String, Object>> all = contents.entrySet().stream()
                    .map(entry -> Map.<String, Object>of("sid", entry.getKey(), "friendly_name", entry.getValue().path("friendly_name").asText())).toList();
            reply(exchange, asking, JSON.writeValueAsString(Map.of("contents", all, "meta", Map.of("page", 0, "page_size", 500, "key", "contents"))));
            return;
        }
        JsonNode content = JSON.readTree(body);
        Answer answer = Rules.wellMade(content) ? making : Answer.refuse(400, 20001);
        String sid = sid("HX");
        if (answer.takes()) {
            contents.put(sid, content);
        }
        reply(exchange, answer, JSON.writeValueAsString(Map.of("sid", sid, "account_sid", account)));
    }

    private void approval(HttpExchange exchange, String path, byte[] body) throws IOException {
        JsonNode asked = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        var said = approving.takes() ? approvals.answer(exchange.getRequestMethod(), path, asked, contents, whatsapp)
                : java.util.Optional.of(Map.<String, Object>of());
        reply(exchange, said.isEmpty() ? Answer.refuse(404, 20404) : approving, said.isEmpty() ? "" : JSON.writeValueAsString(said.get()));
    }

    private void medium(HttpExchange exchange, Medium medium) throws IOException {
        if (medium.redirect() != null) {
            exchange.getResponseHeaders().set("Location", medium.redirect());
            exchange.sendResponseHeaders(307, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", medium.type());
            exchange.sendResponseHeaders(200, medium.bytes().length);
            exchange.getResponseBody().write(medium.bytes());
        }
        exchange.close();
    }

    private void reply(HttpExchange exchange, Answer answer, String success) throws IOException {
        switch (answer) {
            case Answer.Take take -> send(exchange, 201, "application/json", success);
            case Answer.Refuse no -> {
                if (no.retryAfter() > 0) {
                    exchange.getResponseHeaders().set("Retry-After", String.valueOf(no.retryAfter()));
                }
                send(exchange, no.status(), "application/json", "{\"status\":" + no.status() + ",\"code\":" + no.code()
                        + ",\"message\":\"refused\",\"more_info\":\"https://www.twilio.com/docs/errors/" + no.code() + "\"}");
            }
            case Answer.Page page -> send(exchange, page.status(), page.type(), page.body());
            case Answer.Silent silent -> {
                try {
                    closing.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case Answer.HangUp hangUp -> exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(byte[] form) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
