package it.sportello.platform.store;

import com.mongodb.client.MongoClient;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.reactivestreams.Publisher;

import java.util.concurrent.ExecutorService;

/** Up when the store answers: a closed one answers no more than one that is away. */
@Singleton
class StoreHealth implements HealthIndicator {

    private final MongoClient client;
    private final ExecutorService blocking;

    StoreHealth(MongoClient client, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.client = client;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(blocking, () -> HealthResult.builder("store", status()).build());
    }

    private HealthStatus status() {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return HealthStatus.UP;
        } catch (RuntimeException away) {
            return HealthStatus.DOWN;
        }
    }
}
