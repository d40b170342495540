package it.sportello.platform.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micronaut.context.BeanProvider;
import it.sportello.platform.settings.Settings;
import it.sportello.platform.store.embedded.StoreLocked;
import jakarta.inject.Singleton;
import org.bson.Document;

/** Says in one Italian sentence, without addresses, whether what is kept can be reached: for {@code doctor}. */
@Singleton
public class ProbeStore {

    private static final String ONE_PROCESS = " L'archivio incorporato è per una sola macchina fidata e un solo processo.";

    private final BeanProvider<MongoClient> client;
    private final boolean embedded;

    ProbeStore(BeanProvider<MongoClient> client, Settings settings) {
        this.client = client;
        this.embedded = settings.get("MONGODB_URI") == null;
    }

    /** @param ok a store in use by a running service is well too */
    public record Probe(boolean ok, String sentence) {
    }

    public Probe probe() {
        try {
            client.get().getDatabase("admin").runCommand(new Document("ping", 1));
            return new Probe(true, embedded ? "Archivio incorporato: risponde." + ONE_PROCESS : "MongoDB risponde.");
        } catch (MongoException away) {
            return new Probe(false, "MONGODB_URI: MongoDB non risponde.");
        } catch (RuntimeException refused) {
            return StoreLocked.folder(refused).isPresent() ? new Probe(true, "Archivio incorporato: lo usa un servizio in funzione." + ONE_PROCESS)
                    : new Probe(false, embedded ? "SPORTELLO_DATA: l'archivio non si apre." : "MONGODB_URI: non è un indirizzo di MongoDB.");
        }
    }
}
