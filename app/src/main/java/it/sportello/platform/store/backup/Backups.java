package it.sportello.platform.store.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import it.sportello.platform.store.embedded.EmbeddedStore;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;

/** Copies of the store that this process works on. */
@Singleton
public class Backups {

    private final MongoClient client;
    private final MongoDatabase database;
    private final boolean alone;
    private final InstantSource clock;

    Backups(MongoClient client, MongoDatabase database, Optional<EmbeddedStore> embedded, InstantSource clock) {
        this.client = client;
        this.database = database;
        this.alone = embedded.isPresent();
        this.clock = clock;
    }

    /** @param out closed by the caller */
    public Summary write(OutputStream out) throws IOException {
        return new WriteBackup(client, database, alone).to(out, clock.instant());
    }

    /** @throws StoreNotEmpty when it holds a document */
    public Summary read(ReadBackup backup) throws IOException {
        return backup.into(database);
    }
}
