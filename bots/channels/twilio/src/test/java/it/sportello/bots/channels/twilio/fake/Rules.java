package it.sportello.bots.channels.twilio.fake;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.bots.channels.twilio.fake.FakeTwilio.Asked;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Twilio refuses, as its documentation says: twilio.com/docs/api/errors, twilio.com/docs/content. */
final class Rules {

    private static final Pattern ADDRESS = Pattern.compile("(whatsapp:)?(\\+[1-9]\\d{6,14}|[A-Z]{2}\\.\\w+)|[1-9]\\d{2,7}|[A-Za-z0-9 &_+-]{1,11}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

    private Rules() {
    }

    /** The error code, 0 when the message may pass. */
    static int wrong(Asked asked, Map<String, JsonNode> contents) {
        if (asked.to() == null || !ADDRESS.matcher(asked.to()).matches()) {
            return 21211;
        }
        if (asked.from() == null || !ADDRESS.matcher(asked.from()).matches()) {
            return 21212;
        }
        if (asked.to().startsWith("whatsapp:") != asked.from().startsWith("whatsapp:")) {
            return 63007;
        }
        if (asked.statusCallback() == null || !asked.statusCallback().matches("https?://.+")) {
            return 21609;
        }
        if (asked.validity() < 0 || asked.validity() > 36_000) {
            return 21613;
        }
        return asked.contentSid() == null ? body(asked.body()) : content(asked, contents);
    }

    private static int body(String body) {
        return body == null || body.isBlank() ? 21619 : body.length() > 1_600 ? 21617 : 0;
    }

    private static int content(Asked asked, Map<String, JsonNode> contents) {
        boolean odd = asked.variables().values().stream().anyMatch(value -> value.isBlank() || value.length() > 1_600
                || value.contains("\n") || value.contains("\t") || value.contains("     "));
        if (odd) {
            return 21656;
        }
        JsonNode content = contents.get(asked.contentSid());
        if (content == null) {
            // a template approved by hand is known to Twilio, not to this fake
            return asked.contentSid().startsWith("HXapproved") ? 0 : 21655;
        }
        JsonNode buttons = content.at("/types/twilio~1quick-reply");
        JsonNode list = content.at("/types/twilio~1list-picker");
        JsonNode type = buttons.isMissingNode() ? list : buttons;
        Set<String> titles = new HashSet<>();
        for (JsonNode item : type.path(type == buttons ? "actions" : "items")) {
            String title = filled(item.path(type == buttons ? "title" : "item"), asked);
            String id = filled(item.path("id"), asked);
            if (!titles.add(title) || title.codePointCount(0, title.length()) > (type == buttons ? 20 : 24) || id.length() > 200) {
                return 63013;
            }
        }
        return filled(type.path("body"), asked).length() > 1_024 || filled(type.path("button"), asked).length() > 20 ? 63013 : 0;
    }

    /** The text as the person would read it. */
    static String filled(JsonNode text, Asked asked) {
        return VARIABLE.matcher(text.asText()).replaceAll(found -> Matcher.quoteReplacement(asked.variables().getOrDefault(found.group(1), found.group())));
    }

    static boolean wellMade(JsonNode content) {
        JsonNode buttons = content.at("/types/twilio~1quick-reply");
        JsonNode list = content.at("/types/twilio~1list-picker");
        int actions = buttons.path("actions").size();
        int items = list.path("items").size();
        Matcher used = VARIABLE.matcher(content.path("types").toString());
        boolean samples = content.path("variables").size() <= 100;
        while (used.find()) {
            samples &= !content.path("variables").path(used.group(1)).asText().isEmpty();
        }
        return samples && !content.path("friendly_name").asText().isEmpty() && content.path("language").asText().length() == 2
                && (!content.at("/types/twilio~1text/body").asText("").isEmpty() || actions >= 1 && actions <= 3 && buttons.path("actions").get(0).path("type").asText().equals("QUICK_REPLY")
                || items >= 1 && items <= 10 && !list.path("button").asText().isEmpty());
    }
}
