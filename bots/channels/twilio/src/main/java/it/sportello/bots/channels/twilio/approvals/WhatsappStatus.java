package it.sportello.bots.channels.twilio.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Answer;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Approval;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.bots.messaging.adapter.TemplateApprovals.NotNow;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Stands;

import java.util.Locale;
import java.util.Map;

/** Twilio's words for where Meta stands. One we do not know teaches nothing. */
final class WhatsappStatus {

    private static final Map<String, Approval> STATES = Map.of("unsubmitted", Approval.DRAFT, "received", Approval.SUBMITTED,
            "pending", Approval.SUBMITTED, "approved", Approval.APPROVED, "rejected", Approval.REJECTED,
            "paused", Approval.PAUSED, "disabled", Approval.DISABLED);

    private WhatsappStatus() {
    }

    static Answer of(String id, JsonNode whatsapp) {
        Approval approval = STATES.get(whatsapp.path("status").asText("").toLowerCase(Locale.ROOT));
        String reason = whatsapp.path("rejection_reason").asText("").strip();
        return approval == null ? new NotNow("status")
                : new Stands(id, approval, category(whatsapp), reason.isEmpty() || reason.equals("null") ? null : reason);
    }

    private static Category category(JsonNode whatsapp) {
        return switch (whatsapp.path("category").asText("").toUpperCase(Locale.ROOT)) {
            case "MARKETING" -> Category.MARKETING;
            case "AUTHENTICATION" -> Category.AUTHENTICATION;
            default -> Category.UTILITY;
        };
    }
}
