package it.sportello;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micronaut.context.ApplicationContext;
import it.sportello.platform.settings.Settings;
import it.sportello.platform.store.embedded.StoreLocked;
import org.bson.Document;

import java.util.function.BiConsumer;

/** Whether what is kept can be reached. */
final class DoctorStore {

    private static final String ONE_PROCESS = "L'archivio incorporato è per una sola macchina fidata e un solo processo.";

    private DoctorStore() {
    }

    static void examine(ApplicationContext context, Settings settings, BiConsumer<Boolean, String> tell) {
        boolean embedded = settings.get("MONGODB_URI") == null;
        try {
            context.getBean(MongoClient.class).getDatabase("admin").runCommand(new Document("ping", 1));
            tell.accept(true, embedded ? "Archivio incorporato: risponde. " + ONE_PROCESS : "MongoDB risponde.");
        } catch (MongoException away) {
            tell.accept(false, "MONGODB_URI: MongoDB non risponde.");
        } catch (RuntimeException refused) {
            boolean inUse = locked(refused);
            tell.accept(inUse, inUse ? "Archivio incorporato: lo sta usando un servizio in funzione. " + ONE_PROCESS
                    : "SPORTELLO_DATA: l'archivio non si apre.");
        }
    }

    private static boolean locked(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreLocked) {
                return true;
            }
        }
        return false;
    }
}
