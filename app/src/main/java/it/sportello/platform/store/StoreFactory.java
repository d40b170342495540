package it.sportello.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import it.sportello.platform.store.embedded.EmbeddedStore;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Chooses the engine: {@code MONGODB_URI} when set, otherwise the embedded one in {@code SPORTELLO_DATA/store}. */
@Factory
final class StoreFactory {

    private static final String DATABASE = "sportello";
    /** A server that is away is told to whoever waits: a provider then calls again. */
    private static final Duration AWAY = Duration.ofSeconds(3);
    /** The engine in this process cannot be away: on a busy machine it is only slow. */
    private static final Duration SLOW = Duration.ofSeconds(60);

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(missingProperty = "mongodb.uri")
    EmbeddedStore embedded(@Value("${sportello.data}") Path data) {
        return EmbeddedStore.in(data.resolve("store"));
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(bean = EmbeddedStore.class)
    MongoClient embeddedClient(EmbeddedStore engine, List<CommandListener> listeners) {
        return client(new ConnectionString(engine.connectionString()), SLOW, listeners);
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(property = "mongodb.uri")
    MongoClient serverClient(@Value("${mongodb.uri}") String uri, List<CommandListener> listeners) {
        return client(new ConnectionString(uri), AWAY, listeners);
    }

    @Singleton
    MongoDatabase database(MongoClient client, @Value("${mongodb.uri:}") String uri) {
        String named = uri.isEmpty() ? null : new ConnectionString(uri).getDatabase();
        return client.getDatabase(named == null ? DATABASE : named);
    }

    @Singleton
    Store store(MongoDatabase database, Shapes shapes) {
        return new MongoStore(database, shapes);
    }

    private static MongoClient client(ConnectionString address, Duration patience, List<CommandListener> listeners) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("sportello")
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience.toSeconds(), TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) patience.toSeconds(), TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
        if (address.getRequiredReplicaSetName() != null || address.isSrvProtocol()) {
            settings.writeConcern(WriteConcern.MAJORITY);
        }
        listeners.forEach(settings::addCommandListener);
        return MongoClients.create(settings.build());
    }
}
