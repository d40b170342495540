package it.sportello.platform.status;

import io.micronaut.core.annotation.Order;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import it.sportello.platform.due.DueWork;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The archive and the work in the background: as {@code /health} sees them, and whether they are only slow or late. */
@Singleton
@Order(-100)
class OwnParts implements StatusPart {

    static final String STORE = "Pagine e risposte";
    static final String LATER = "Promemoria e avvisi";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final String TRY_AGAIN = "Riprova tra qualche minuto, o chiama il tuo Centro per l'impiego.";
    private static final String NOTHING_LOST = "Arrivano in ritardo. Non si perde niente.";

    private final List<HealthIndicator> indicators;
    private final DueWork work;
    private final InstantSource clock;

    OwnParts(List<HealthIndicator> indicators, DueWork work, InstantSource clock) {
        this.indicators = indicators;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public List<Part> parts() {
        return List.of(store(), later());
    }

    private Part store() {
        Instant asked = clock.instant();
        if (!up("store")) {
            return Part.away(STORE, TRY_AGAIN, new Trouble("L'archivio non risponde: le pagine non si aprono.", null,
                    "I messaggi delle persone restano da Telegram e da Twilio, che li mandano di nuovo.", null));
        }
        return Duration.between(asked, clock.instant()).compareTo(SLOW) < 0 ? Part.well(STORE, TRY_AGAIN)
                : Part.away(STORE, TRY_AGAIN, new Trouble("L'archivio è lento: pagine e risposte possono tardare.", null, null, null));
    }

    private Part later() {
        Duration behind = work.behind();
        boolean alive = up("workers");
        if (alive && behind.compareTo(LATE) < 0) {
            return Part.well(LATER, NOTHING_LOST);
        }
        return Part.away(LATER, NOTHING_LOST, new Trouble(alive ? "Promemoria, riepiloghi e altri lavori sono in ritardo."
                : "Nessuno guarda promemoria, riepiloghi e altri lavori.", alive ? clock.instant().minus(behind) : null,
                work.inHand() == 1 ? "Aspetta 1 lavoro." : "Aspettano " + work.inHand() + " lavori.", null));
    }

    /** Only what asks the archive can keep one waiting: no answer is the archive's. */
    private boolean up(String name) {
        return indicators.stream().map(OwnParts::ask).allMatch(result -> result == null ? !name.equals("store")
                : !result.getName().equals(name) || HealthStatus.UP.equals(result.getStatus()));
    }

    private static HealthResult ask(HealthIndicator indicator) {
        try {
            return Mono.from(indicator.getResult()).block(PATIENCE);
        } catch (RuntimeException slow) {
            return null;
        }
    }
}
