package it.sportello.bots.channels.twilio.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.bots.channels.twilio.http.Account;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Sender;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Meta rates a WhatsApp sender (twilio.com/docs/whatsapp/api/senders): its quality, and {@code 10K Customers/24hr}. */
final class SenderPage {

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,6})\\s*(K)?\\b.*");

    private final Calls calls;

    SenderPage(Calls calls) {
        this.calls = calls;
    }

    Optional<Sender> of(String address, Account account) throws IOException {
        for (JsonNode sender : calls.senders(account, "").path("senders")) {
            if (sender.path("sender_id").asText().equals("whatsapp:" + address)) {
                JsonNode rated = calls.senders(account, "/" + sender.path("sid").asText()).path("properties");
                String quality = rated.path("quality_rating").asText("").strip().toUpperCase(Locale.ROOT);
                return Optional.of(new Sender(quality.isEmpty() || quality.equals("NULL") ? null : quality,
                        daily(rated.path("messaging_limit").asText(""))));
            }
        }
        return Optional.empty();
    }

    private static Integer daily(String limit) {
        if (limit.toLowerCase(Locale.ROOT).startsWith("unlimited")) {
            return 0;
        }
        Matcher number = LIMIT.matcher(limit.toUpperCase(Locale.ROOT));
        return number.matches() ? Integer.valueOf(Integer.parseInt(number.group(1)) * (number.group(2) == null ? 1 : 1_000)) : null;
    }
}
