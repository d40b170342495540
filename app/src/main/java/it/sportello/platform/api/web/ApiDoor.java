package it.sportello.platform.api.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import it.sportello.platform.api.Allowances;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.ApiClients;
import it.sportello.platform.web.ClientAddress;

import java.util.Optional;
import java.util.Set;

/**
 * Before anything else is looked at: whose key, and whether it has asked too much. A wrong key costs its address as much as a
 * right one costs its client, so that keys cannot be tried out.
 */
@ServerFilter("/api/**")
class ApiDoor implements Ordered {

    static final String CLIENT = ApiClient.class.getName();
    static final String ALLOWANCE = Allowances.Allowance.class.getName();
    private static final Set<String> OPEN = Set.of("/api/v1/openapi.yaml", "/api/v1/status");
    private static final int STRANGERS_RATE = 60;
    private static final String BEARER = "Bearer ";

    private final ApiClients clients;
    private final Allowances allowances;

    ApiDoor(ApiClients clients, Allowances allowances) {
        this.clients = clients;
        this.allowances = allowances;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Optional<ApiClient> client = key(request).flatMap(clients::byKey);
        Allowances.Allowance allowance = client.map(known -> allowances.take(known.id(), known.perMinute()))
                .orElseGet(() -> allowances.take("address/" + ClientAddress.of(request), STRANGERS_RATE));
        request.setAttribute(ALLOWANCE, allowance);
        if (allowance.exceeded()) {
            return Problems.of(HttpStatus.TOO_MANY_REQUESTS, "Troppe richieste", "Aspetta i secondi detti in Retry-After e riprova.")
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(allowance.seconds()));
        }
        if (client.isEmpty() && !OPEN.contains(request.getPath())) {
            return Problems.of(HttpStatus.UNAUTHORIZED, "Serve una chiave", "Manda l'intestazione «Authorization: Bearer» con una chiave valida.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sportello\"");
        }
        client.ifPresent(known -> {
            request.setAttribute(CLIENT, known);
            clients.used(known);
        });
        return null;
    }

    private static Optional<String> key(HttpRequest<?> request) {
        return request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION).filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
