package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A Bot API of our own, on loopback, that keeps Telegram's rules (lengths, unknown messages, one reader of updates at a
 * time), remembers every call, and answers otherwise when a spec says so:
 * <pre>
 * fake.when(call -> "3000001".equals(call.chat()), FakeAnswer.error(429, "Too Many Requests: retry after 2", 2))
 * fake.push(update)          // what a person did; a poller fetches it
 * fake.copies("3000001", "Buongiorno")
 * </pre>
 * Any token is taken, unless {@link #onlyToken} says which. Safe for many threads.
 */
public final class FakeBotApi implements AutoCloseable {

    static {
        // without these a kept-alive connection waits 40 ms for each answer, and is cut when 200 are idle
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2048");
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param nanos {@code System.nanoTime} of arrival; @param method lower-case; @param body what was asked */
    public record Call(long nanos, String method, JsonNode body) {
        public String chat() {
            return body.path("chat_id").asText(null);
        }

        public String text() {
            return body.path("text").asText(null);
        }
    }

    /** A message that a person received. */
    public record Sent(long nanos, String chat, int id, String text) {
    }

    private record Rule(Predicate<Call> when, Function<Call, FakeAnswer> answer) {
    }

    private final HttpServer server;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, JsonNode> shown = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger(1000);
    private final FakeUpdates updates = new FakeUpdates();
    private volatile String token;
    private volatile boolean remembering = true;

    private FakeBotApi(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeBotApi start() {
        return start(0);
    }

    public static FakeBotApi start(int port) {
        try {
            return new FakeBotApi(port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** For {@code TELEGRAM_API_URL}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Every other token is answered 401. */
    public FakeBotApi onlyToken(String token) {
        this.token = token;
        return this;
    }

    /** Answers so from now on, the newest rule first. A rule that gives {@code null} passes. */
    public FakeBotApi when(Predicate<Call> when, Function<Call, FakeAnswer> answer) {
        rules.addFirst(new Rule(when, answer));
        return this;
    }

    public FakeBotApi when(Predicate<Call> when, FakeAnswer answer) {
        return when(when, call -> answer);
    }

    public FakeBotApi when(String method, FakeAnswer answer) {
        return when(call -> call.method().equals(method.toLowerCase()), answer);
    }

    /** Forgets the rules: all is well again. */
    public FakeBotApi well() {
        rules.clear();
        return this;
    }

    /** For a bench: calls and messages are no longer kept, so that memory measured is not ours. */
    public FakeBotApi forgetful() {
        remembering = false;
        return this;
    }

    /** Something a person did, fetched by the next {@code getUpdates}. */
    public FakeBotApi push(JsonNode update) {
        updates.push(update);
        return this;
    }

    public FakeBotApi push(String update) {
        try {
            return push(MAPPER.readTree(update));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Updates not confirmed yet. */
    public int waiting() {
        return updates.waiting();
    }

    /** Calls of {@code getUpdates} that hang right now. */
    public int readers() {
        return updates.readers();
    }

    public FakeBotApi file(String id, byte[] bytes) {
        files.put(id, bytes);
        return this;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method.toLowerCase())).toList();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** How often a person received this text. */
    public long copies(String chat, String text) {
        return sent.stream().filter(it -> it.chat().equals(chat) && it.text().equals(text)).count();
    }

    /** How often each {@code chat + "\n" + text} arrived: an entry above 1 is a duplicate. */
    public Map<String, Long> copies() {
        return sent.stream().collect(Collectors.groupingBy(it -> it.chat() + "\n" + it.text(), Collectors.counting()));
    }

    /** What a chat shows now under a message's number: text and {@code reply_markup}, after edits. */
    public JsonNode shown(String chat, Object id) {
        return shown.get(chat + "/" + id);
    }

    /** The fields of the webhook that is set, or {@code null}. */
    public JsonNode webhook() {
        return updates.webhook();
    }

    public void forget() {
        calls.clear();
        sent.clear();
        shown.clear();
    }

    @Override
    public void close() {
        updates.close();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        String[] path = exchange.getRequestURI().getPath().split("/");
        boolean download = path.length > 1 && path[1].equals("file");
        String bot = path.length > 2 ? path[download ? 2 : 1] : "";
        JsonNode body = FakeForm.read(exchange);
        if (token != null && !bot.equals("bot" + token)) {
            FakeAnswer.error(401, "Unauthorized").write(exchange);
        } else if (download) {
            byte[] bytes = files.get(path[path.length - 1]);
            (bytes == null ? FakeAnswer.error(404, "Not Found") : FakeAnswer.bytes(bytes)).write(exchange);
        } else {
            Call call = new Call(nanos, path.length > 2 ? path[2].toLowerCase() : "", body);
            if (remembering) {
                calls.add(call);
            }
            answer(call).write(exchange);
        }
    }

    private FakeAnswer answer(Call call) {
        for (Rule rule : rules) {
            FakeAnswer answer = rule.when().test(call) ? rule.answer().apply(call) : null;
            if (answer != null) {
                if (answer.afterDelivery()) {
                    ordinary(call);
                }
                return answer;
            }
        }
        return ordinary(call);
    }

    private FakeAnswer ordinary(Call call) {
        return switch (call.method()) {
            case "getme" -> FakeAnswer.ok("{\"id\":700000001,\"is_bot\":true,\"first_name\":\"CPI Bot\",\"username\":\"cpi_prova_bot\"}");
            case "sendmessage" -> send(call);
            case "editmessagetext" -> edit(call);
            case "getupdates" -> updates.get(call.body());
            case "setwebhook" -> updates.webhook(call.body());
            case "deletewebhook" -> updates.webhook(null);
            case "getfile" -> file(call.body().path("file_id").asText());
            case "getchatmember" -> FakeAnswer.ok("{\"status\":\"administrator\",\"can_be_edited\":false,\"is_anonymous\":false,"
                    + "\"can_post_messages\":true,\"user\":{\"id\":700000001,\"is_bot\":true,\"first_name\":\"CPI Bot\"}}");
            case "answercallbackquery", "setmycommands", "leavechat" -> FakeAnswer.ok("true");
            default -> FakeAnswer.error(404, "Not Found");
        };
    }

    private FakeAnswer send(Call call) {
        String wrong = FakeForm.wrong(call.body());
        if (wrong != null) {
            return FakeAnswer.error(400, "Bad Request: " + wrong);
        }
        int id = messages.incrementAndGet();
        if (remembering) {
            shown.put(call.chat() + "/" + id, call.body());
            sent.add(new Sent(call.nanos(), call.chat(), id, call.text()));
        }
        return FakeAnswer.ok(message(call, id).toString());
    }

    private FakeAnswer edit(Call call) {
        String key = call.chat() + "/" + call.body().path("message_id").asText();
        JsonNode before = shown.get(key);
        String wrong = FakeForm.wrong(call.body());
        if (before == null || wrong != null) {
            return FakeAnswer.error(400, "Bad Request: " + (before == null ? "message to edit not found" : wrong));
        }
        if (before.path("text").equals(call.body().path("text")) && before.path("reply_markup").equals(call.body().path("reply_markup"))) {
            return FakeAnswer.error(400, "Bad Request: message is not modified: specified new message content and reply markup "
                    + "are exactly the same as a current content and reply markup of the message");
        }
        shown.put(key, call.body());
        return FakeAnswer.ok(message(call, call.body().path("message_id").asInt()).toString());
    }

    private static ObjectNode message(Call call, int id) {
        boolean open = call.chat().startsWith("@") || call.chat().startsWith("-");
        ObjectNode message = MAPPER.createObjectNode().put("message_id", id).put("date", 1795000000).put("text", call.text());
        ObjectNode chat = message.putObject("chat").put("type", open ? "channel" : "private");
        if (call.chat().startsWith("@")) {
            chat.put("id", -1001000000001L).put("username", call.chat().substring(1));
        } else {
            chat.put("id", Long.parseLong(call.chat()));
        }
        return message;
    }

    private FakeAnswer file(String id) {
        byte[] bytes = files.get(id);
        return bytes == null ? FakeAnswer.error(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
                : FakeAnswer.ok("{\"file_id\":\"" + id + "\",\"file_unique_id\":\"u\",\"file_path\":\"documents/" + id + "\"}");
    }
}
