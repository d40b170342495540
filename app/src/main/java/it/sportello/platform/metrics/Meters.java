package it.sportello.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where slices count and time, and what Prometheus reads.
 * <pre>{@code meters.count("sportello.messages.in", "channel", "telegram", "outcome", "understood");}</pre>
 */
@Singleton
public class Meters {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** @param labels name, value and so on: of few values each */
    public void count(String name, String... labels) {
        registry.counter(name, labels).increment();
    }

    /** What was counted under a name so far, by labels. */
    public Map<Map<String, String>, Long> counted(String name) {
        return registry.find(name).counters().stream().collect(Collectors.toMap(
                counter -> counter.getId().getTags().stream().collect(Collectors.toMap(Tag::getKey, Tag::getValue)),
                counter -> (long) counter.count()));
    }

    public void time(String name, Duration took, String... labels) {
        Timer.builder(name).tags(labels).serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(100),
                Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)).register(registry).record(took);
    }

    /** Asked for when somebody reads; what fails then is left out of that reading. */
    public void gauge(String name, Supplier<Number> value, String... labels) {
        Gauge.builder(name, () -> asked(value)).tags(labels).strongReference(true).register(registry);
    }

    private static Number asked(Supplier<Number> value) {
        try {
            return value.get();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }

    /** As Prometheus reads it. */
    public String text() {
        return registry.scrape();
    }

    @PreDestroy
    void close() {
        registry.close();
    }
}
