package it.sportello.platform.status;

import io.micronaut.core.annotation.Order;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;

/** The archive and the work in the background, as {@code /health} sees them. */
@Singleton
@Order(-100)
class OwnParts implements StatusPart {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<HealthIndicator> indicators;

    OwnParts(List<HealthIndicator> indicators) {
        this.indicators = indicators;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("Pagine e risposte", up("store"), "Riprova tra qualche minuto, o chiama il tuo Centro per l'impiego."),
                new Part("Promemoria e avvisi", up("workers"), "Arrivano in ritardo. Non si perde niente."));
    }

    private boolean up(String name) {
        return indicators.stream().map(OwnParts::ask).filter(result -> result != null && result.getName().equals(name))
                .allMatch(result -> HealthStatus.UP.equals(result.getStatus()));
    }

    private static io.micronaut.management.health.indicator.HealthResult ask(HealthIndicator indicator) {
        try {
            return Mono.from(indicator.getResult()).block(PATIENCE);
        } catch (RuntimeException slow) {
            return null;
        }
    }
}
