package it.sportello.platform.store.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/**
 * A copy of a store that another process works on, true of one moment. That process makes it, on the command
 * {@value #COMMAND} of {@link DurableBackend}, while it goes on working.
 */
public final class Snapshot {

    static final String COMMAND = "snapshot";

    private Snapshot() {
    }

    /**
     * @param folder of the store in use
     * @param copy   a folder that is there and empty; {@link EmbeddedStore#in} opens it afterwards
     */
    public static void take(Path folder, Path copy) throws IOException {
        ConnectionString address = new ConnectionString(Files.readString(EmbeddedStore.address(folder)));
        try (MongoClient client = MongoClients.create(address)) {
            Path zipped = Path.of(client.getDatabase("admin").runCommand(new Document(COMMAND, 1)).getString("file"));
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zipped))) {
                zip.getNextEntry();
                Files.copy(zip, copy.resolve(EmbeddedStore.FILE));
            } finally {
                Files.delete(zipped);
            }
        }
    }
}
