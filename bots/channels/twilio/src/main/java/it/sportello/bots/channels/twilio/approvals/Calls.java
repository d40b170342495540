package it.sportello.bots.channels.twilio.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import it.sportello.bots.channels.twilio.http.Account;
import it.sportello.bots.channels.twilio.http.Clients;

import java.io.IOException;
import java.util.Map;

/** One call, JSON there and back. Two of them are within a send's patience. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clients clients;

    Calls(Clients clients) {
        this.clients = clients;
    }

    /** @param body {@code null} for none */
    JsonNode content(Account account, HttpMethod method, String path, Map<String, ?> body) throws IOException {
        Request request = new Request(method, Domains.CONTENT.toString(), path);
        if (body != null) {
            request.setContentType(ContentType.JSON);
            request.setBody(JSON.writeValueAsString(body));
        }
        return read(account, request);
    }

    JsonNode senders(Account account, String path) throws IOException {
        Request request = new Request(HttpMethod.GET, Domains.MESSAGING.toString(), "/v2/Channels/Senders" + path);
        if (path.isEmpty()) {
            request.addQueryParam("Channel", "whatsapp");
            request.addQueryParam("PageSize", "100");
        }
        return read(account, request);
    }

    private JsonNode read(Account account, Request request) throws IOException {
        JsonNode answer = JSON.readTree(clients.quick(account).request(request).getStream());
        return answer == null ? JSON.createObjectNode() : answer;
    }
}
