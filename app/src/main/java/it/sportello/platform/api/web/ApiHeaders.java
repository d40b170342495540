package it.sportello.platform.api.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import it.sportello.platform.api.Allowances;
import it.sportello.platform.metrics.Meters;

import java.time.Duration;
import java.util.Map;

/**
 * On every answer of the API: what is left of the rate (RAC_ROBUSTEZZA_001 of the Modello di interoperabilità, Det. AgID 547/2021),
 * nothing kept on the way, and a problem in its form, also where the framework refused before a controller was asked.
 */
@ServerFilter("/api/**")
class ApiHeaders implements Ordered {

    private static final String SINCE = "it.sportello.api.since";

    private final Meters meters;

    ApiHeaders(Meters meters) {
        this.meters = meters;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(SINCE, System.nanoTime());
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ApiDoor.ALLOWANCE, Allowances.Allowance.class).ifPresent(allowance -> {
            response.header("X-RateLimit-Limit", String.valueOf(allowance.limit()));
            response.header("X-RateLimit-Remaining", String.valueOf(Math.max(0, allowance.left())));
            response.header("X-RateLimit-Reset", String.valueOf(allowance.seconds()));
        });
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.code() >= 400 && response.getContentType().filter(Problems.TYPE::equals).isEmpty()) {
            response.contentType(Problems.TYPE);
            Object said = response.getBody().orElse(null);
            if (!(said instanceof Map)) {
                response.body(Problems.body(response.code(), title(response.code()), detail(response.code()), Map.of()));
            }
        }
        request.getAttribute(SINCE, Long.class).ifPresent(since ->
                meters.time("sportello.api", Duration.ofNanos(System.nanoTime() - since), "status", String.valueOf(response.code())));
        if (response.code() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "60");
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Non permesso";
            case 404 -> "Non c'è";
            case 405 -> "Metodo non possibile";
            case 413 -> "Troppo grande";
            default -> status < 500 ? "Richiesta non valida" : "Qualcosa non ha funzionato";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 403 -> "Questa chiave non ha il permesso che serve.";
            case 413 -> "Il massimo è 1 MB.";
            default -> status < 500 ? "Confronta la richiesta con /api/v1/openapi.yaml." : "È un nostro errore. Riprova tra poco.";
        };
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}
