package it.sportello.talk.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.platform.metrics.Meters;
import it.sportello.talk.intake.Receive;
import it.sportello.talk.lines.Lines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where providers call. Anyone may, because each adapter verifies its sender: 403 forged, 400 unreadable, 503 when the store is
 * away or too much waits (the provider comes again), else what the provider expects.
 */
@Controller("/hooks")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class HooksController {

    private static final Logger LOG = LoggerFactory.getLogger(HooksController.class);

    private final Receive receive;
    private final Lines lines;
    private final Meters meters;

    HooksController(Receive receive, Lines lines, Meters meters) {
        this.receive = receive;
        this.lines = lines;
        this.meters = meters;
    }

    @Post(uri = "/{provider}", consumes = MediaType.ALL)
    HttpResponse<?> message(String provider, HttpRequest<?> request, @Nullable @Body byte[] body) {
        return answer(provider, request, body);
    }

    @Post(uri = "/{provider}/status", consumes = MediaType.ALL)
    HttpResponse<?> status(String provider, HttpRequest<?> request, @Nullable @Body byte[] body) {
        return answer(provider, request, body);
    }

    private HttpResponse<?> answer(String provider, HttpRequest<?> request, byte[] body) {
        ChannelAdapter adapter = lines.adapter(provider).orElse(null);
        if (adapter == null || lines.of(provider).isEmpty()) {
            return HttpResponse.notFound();
        }
        try {
            Receive.Outcome outcome = receive.receive(adapter, raw(request, body == null ? new byte[0] : body));
            return outcome.busy() ? HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE) : answer(provider, outcome.reading());
        } catch (RuntimeException away) {
            LOG.error("hook of {} not stored: {}", provider, away.getClass().getSimpleName());
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private HttpResponse<?> answer(String provider, Reading reading) {
        meters.count(HooksPanel.COUNTED, "provider", provider, "outcome", reading.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return switch (reading) {
            case Reading.Forged forged -> HttpResponse.status(HttpStatus.FORBIDDEN);
            case Reading.Malformed malformed -> HttpResponse.badRequest();
            case Reading.Ignored ignored -> acknowledge(ignored.ack());
            case Reading.Understood understood -> acknowledge(understood.ack());
        };
    }

    private static HttpResponse<?> acknowledge(Reading.Ack ack) {
        return HttpResponse.ok(ack.body()).contentType(ack.mediaType());
    }

    private static RawRequest raw(HttpRequest<?> request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = request.getUri().getRawQuery();
        return new RawRequest(request.getUri().getRawPath(), query == null ? "" : query, headers, body);
    }
}
