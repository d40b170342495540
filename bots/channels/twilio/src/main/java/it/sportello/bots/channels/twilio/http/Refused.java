package it.sportello.bots.channels.twilio.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.Duration;

/**
 * Twilio, or something before it, said no. The SDK has its own exception for this, which forgets how long to wait and loses
 * the status when the answer is a proxy's page.
 */
public final class Refused extends RuntimeException {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final int code;
    private final Duration after;

    Refused(int status, byte[] body, String retryAfter) {
        super("refused with " + status, null, false, false);
        this.status = status;
        this.code = code(body);
        this.after = retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
    }

    private static int code(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer == null ? 0 : answer.path("code").asInt(0);
        } catch (IOException page) {
            return 0;
        }
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** Twilio's own, 0 when it gives none. */
    public int code() {
        return code;
    }

    /** What {@code Retry-After} asks, zero when it does not. */
    public Duration after() {
        return after;
    }
}
