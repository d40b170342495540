package it.sportello.platform.metrics.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.metrics.Meters;
import it.sportello.platform.settings.Settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The figures, for who has the token ({@code METRICS_TOKEN}), and without one only for this machine. A proxy on this machine is
 * not this machine: it says for whom it asks.
 */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MetricsController {

    private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final Meters meters;
    private final String token;

    MetricsController(Meters meters, Settings settings) {
        this.meters = meters;
        this.token = settings.get("METRICS_TOKEN");
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> read(HttpRequest<?> request) {
        return may(request) ? HttpResponse.ok(meters.text()).contentType(TYPE) : HttpResponse.notFound();
    }

    private boolean may(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (token == null) {
            return request.getRemoteAddress().getAddress().isLoopbackAddress() && !headers.contains("X-Forwarded-For") && !headers.contains("Forwarded");
        }
        String sent = headers.get(HttpHeaders.AUTHORIZATION);
        return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
