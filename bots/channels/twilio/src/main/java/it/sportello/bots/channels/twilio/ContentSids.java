package it.sportello.bots.channels.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.base.ResourceSet;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import com.twilio.rest.content.v1.Content;
import it.sportello.bots.channels.twilio.http.Clients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The {@code HX...} of each shape on each account: made on first use, remembered, found again after a restart by name. */
final class ContentSids {

    private static final Logger LOG = LoggerFactory.getLogger(ContentSids.class);
    private static final int MOST = 1_000;
    /** After a refusal people get numbers to type, and Twilio is not asked again for a while. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Clients clients;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> paused = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();

    ContentSids(Clients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Empty when Twilio does not make it now. */
    Optional<String> of(ContentShape shape, Line line) {
        String key = key(line, shape.name());
        String sid = known.get(key);
        if (sid != null) {
            return Optional.of(sid);
        }
        making.lock();
        try {
            sid = known.get(key);
            if (sid != null || clock.instant().isBefore(paused.getOrDefault(line.account().sid(), Instant.MIN))) {
                return Optional.ofNullable(sid);
            }
            sid = create(shape, clients.quick(line.account()));
            remember(key, sid);
            return Optional.of(sid);
        } catch (RuntimeException | IOException refused) {
            LOG.warn("Twilio made no content of shape {}: choices are sent as numbers for {}", shape.name(), PAUSE);
            paused.put(line.account().sid(), clock.instant().plus(PAUSE));
            return Optional.empty();
        } finally {
            making.unlock();
        }
    }

    /** A resource that Twilio no longer accepts: somebody deleted it. */
    void forget(ContentShape shape, Line line) {
        known.remove(key(line, shape.name()));
    }

    /** Finds what an earlier run made. Never throws: what is not found is made again. */
    void recall(Line line) {
        try {
            ResourceSet<Content> all = Content.reader().pageSize(500).limit(5_000).read(clients.of(line.account()));
            for (Content content : all) {
                if (content.getFriendlyName() != null && content.getFriendlyName().startsWith(ContentShape.NAME)) {
                    remember(key(line, content.getFriendlyName()), content.getSid());
                }
            }
        } catch (RuntimeException notNow) {
            LOG.info("Twilio did not list its contents: they are made again when needed");
        }
    }

    private static String create(ContentShape shape, TwilioRestClient client) throws IOException {
        Request request = new Request(HttpMethod.POST, Domains.CONTENT.toString(), "/v1/Content");
        request.setContentType(ContentType.JSON);
        request.setBody(shape.json());
        Response response = client.request(request);
        JsonNode answer = ContentShape.JSON.readTree(response.getStream());
        String sid = answer == null ? "" : answer.path("sid").asText();
        if (sid.isEmpty()) {
            throw new IOException("content not made");
        }
        return sid;
    }

    private void remember(String key, String sid) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, sid);
    }

    private static String key(Line line, String name) {
        return line.account().sid() + "/" + name;
    }
}
