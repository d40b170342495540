package it.sportello.bots.channels.telegram;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the fake Bot API says.
 *
 * @param status        HTTP status; {@link #HANGS_UP} and {@link #SILENT} are no answer at all
 * @param afterDelivery whether the message reaches the person all the same
 */
public record FakeAnswer(int status, String media, byte[] body, boolean afterDelivery) {

    private static final int HANGS_UP = 0;
    private static final int SILENT = -1;
    private static final int SILENCE_SECONDS = 60;

    /** @param result as JSON */
    public static FakeAnswer ok(String result) {
        return raw(200, "application/json", "{\"ok\":true,\"result\":" + result + "}");
    }

    public static FakeAnswer error(int code, String description) {
        return raw(code, "application/json", "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    public static FakeAnswer error(int code, String description, int retryAfter) {
        return raw(code, "application/json", "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description
                + "\",\"parameters\":{\"retry_after\":" + retryAfter + "}}");
    }

    public static FakeAnswer raw(int status, String media, String body) {
        return new FakeAnswer(status, media, body.getBytes(StandardCharsets.UTF_8), false);
    }

    public static FakeAnswer bytes(byte[] body) {
        return new FakeAnswer(200, "application/octet-stream", body, false);
    }

    /** Reads the request and never answers. */
    public static FakeAnswer silent() {
        return new FakeAnswer(SILENT, null, new byte[0], false);
    }

    /** Reads the request and cuts the connection. */
    public static FakeAnswer hangsUp() {
        return new FakeAnswer(HANGS_UP, null, new byte[0], false);
    }

    /** The same answer, but the message has arrived. */
    public FakeAnswer delivered() {
        return new FakeAnswer(status, media, body, true);
    }

    void write(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (status == SILENT) {
                new CountDownLatch(1).await(SILENCE_SECONDS, TimeUnit.SECONDS);
            } else if (status != HANGS_UP) {
                exchange.getResponseHeaders().set("Content-Type", media);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
