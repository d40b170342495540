package it.sportello.bots.channels.twilio.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpMethod;
import it.sportello.bots.channels.twilio.http.Account;
import it.sportello.bots.channels.twilio.http.Clients;
import it.sportello.bots.channels.twilio.http.Refused;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.adapter.TemplateApprovals;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A template is a content of Twilio's ({@code HX...}), one a language; handing it in is a second call
 * (twilio.com/docs/content/content-api-resources). Twilio adds its own end to the name, so the same one may be handed in again
 * after a refusal.
 */
public final class ContentApprovals implements TemplateApprovals {

    private final Calls calls;
    private final SenderPage senders;
    private final Function<Channel, Account> accounts;

    /** @param accounts whose line a channel is */
    public ContentApprovals(Clients clients, Function<Channel, Account> accounts) {
        this.calls = new Calls(clients);
        this.senders = new SenderPage(calls);
        this.accounts = accounts;
    }

    @Override
    public Answer submit(Proposal proposal, Channel line) {
        Account account = accounts.apply(line);
        return answered(() -> {
            String id = calls.content(account, HttpMethod.POST, "/v1/Content", content(proposal)).path("sid").asText();
            if (!id.startsWith("HX")) {
                return new NotNow("no-sid");
            }
            JsonNode taken = calls.content(account, HttpMethod.POST, "/v1/Content/" + id + "/ApprovalRequests/whatsapp",
                    Map.of("name", proposal.name() + "_" + proposal.language(), "category", proposal.category().name()));
            return WhatsappStatus.of(id, taken);
        });
    }

    @Override
    public Answer ask(String id, Channel line) {
        if (!id.matches("HX\\w{1,40}")) {
            return new TemplateApprovals.Declined("sid");
        }
        return answered(() -> WhatsappStatus.of(id, calls.content(accounts.apply(line), HttpMethod.GET,
                "/v1/Content/" + id + "/ApprovalRequests", null).path("whatsapp")));
    }

    @Override
    public Optional<Sender> sender(Channel line) {
        try {
            return senders.of(line.address(), accounts.apply(line));
        } catch (RuntimeException | IOException notNow) {
            return Optional.empty();
        }
    }

    private interface Asked {
        Answer get() throws IOException;
    }

    private static Answer answered(Asked asked) {
        try {
            return asked.get();
        } catch (Refused refused) {
            String code = String.valueOf(refused.code() > 0 ? refused.code() : refused.status());
            boolean later = refused.status() >= 500 || refused.status() == 429 || refused.status() == 401;
            return later ? new NotNow(code) : new TemplateApprovals.Declined(code);
        } catch (RuntimeException | IOException away) {
            return new NotNow("no-answer");
        }
    }

    private static Map<String, Object> content(Proposal proposal) {
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < proposal.examples().size(); i++) {
            variables.put(String.valueOf(i + 1), proposal.examples().get(i));
        }
        return Map.of("friendly_name", proposal.name() + "_" + proposal.language(), "language", proposal.language(),
                "variables", variables, "types", Map.of("twilio/text", Map.of("body", proposal.body())));
    }
}
