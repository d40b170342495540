package it.sportello.bots.messaging.adapter;

import java.util.List;
import java.util.Map;

/**
 * A hook's request as it came: nothing parsed, so that a signature can be checked over it.
 *
 * @param path    path of the hook below the public address, with its leading slash: {@code /hooks/twilio/status}
 * @param query   raw query string without {@code ?}, or empty
 * @param headers lower-case names
 * @param body    raw bytes, at most 1 MB
 */
public record RawRequest(String path, String query, Map<String, List<String>> headers, byte[] body) {

    /** First value of a header, or {@code null}. */
    public String header(String name) {
        List<String> values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public String toString() {
        return "RawRequest[" + path + ", " + body.length + " bytes]";
    }
}
