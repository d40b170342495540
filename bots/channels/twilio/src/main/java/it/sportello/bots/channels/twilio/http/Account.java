package it.sportello.bots.channels.twilio.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An account at Twilio.
 *
 * @param api base of the API, or {@code null} for Twilio's own hosts
 */
public record Account(String sid, String token, URI api) {

    public boolean complete() {
        return sid != null && token != null;
    }

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((sid + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Account[]";
    }
}
