package it.sportello.bots.channels.twilio.fake;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Meta behind Twilio: takes templates in, and says of each what it was told to say.
 * <pre>{@code twilio.approvals().says("HX...", "paused", "UTILITY", null); }</pre>
 */
public final class FakeApprovals {

    private static final Pattern CONTENT = Pattern.compile("/v1/Content/(HX\\w+)/ApprovalRequests(/whatsapp)?");

    private record Status(String name, String status, String category, String reason) {
    }

    private final Map<String, Status> statuses = new ConcurrentHashMap<>();
    private volatile String quality = "HIGH";
    private volatile String limit = "1K Customers/24hr";

    /** @param sid a content's; known from now on even if nobody made it here */
    public void says(String sid, String status, String category, String reason) {
        String name = statuses.containsKey(sid) ? statuses.get(sid).name() : "by_hand";
        statuses.put(sid, new Status(name, status, category, reason == null ? "" : reason));
    }

    /** @param limit as Twilio writes it: {@code 10K Customers/24hr} */
    public void rates(String quality, String limit) {
        this.quality = quality;
        this.limit = limit;
    }

    /** The content handed in under this name, last. */
    public String handedIn(String name) {
        return statuses.entrySet().stream().filter(each -> each.getValue().name().equals(name)).map(Map.Entry::getKey).max(String::compareTo).orElse(null);
    }

    static boolean concerns(String path) {
        return CONTENT.matcher(path).matches() || path.startsWith("/v2/Channels/Senders");
    }

    /** The answer's body; empty for a 404. */
    Optional<Map<String, Object>> answer(String method, String path, JsonNode body, Map<String, JsonNode> contents, String from) {
        Matcher content = CONTENT.matcher(path);
        if (!content.matches()) {
            return Optional.of(sender(path, from));
        }
        String sid = content.group(1);
        if (method.equals("POST") && content.group(2) != null && contents.containsKey(sid)) {
            statuses.put(sid, new Status(body.path("name").asText(), "received", body.path("category").asText(), ""));
            return Optional.of(written(statuses.get(sid)));
        }
        return method.equals("GET") && statuses.containsKey(sid)
                ? Optional.of(Map.of("sid", sid, "whatsapp", written(statuses.get(sid)))) : Optional.empty();
    }

    private static Map<String, Object> written(Status status) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("type", "whatsapp");
        written.put("name", status.name());
        written.put("category", status.category());
        written.put("content_type", "twilio/text");
        written.put("status", status.status());
        written.put("rejection_reason", status.reason());
        written.put("allow_category_change", true);
        return written;
    }

    private Map<String, Object> sender(String path, String from) {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("sid", "XE00000000000000000000000000000001", "status", "ONLINE", "sender_id", "whatsapp:" + from));
        if (path.endsWith("/Senders")) {
            return Map.of("senders", java.util.List.of(one), "meta", Map.of("page", 0));
        }
        one.put("properties", Map.of("quality_rating", quality, "messaging_limit", limit));
        return one;
    }
}
