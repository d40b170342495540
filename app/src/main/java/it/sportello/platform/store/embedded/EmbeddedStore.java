package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The store that needs no installation: a MongoDB server in this process, on a loopback port the system chooses, over one
 * file. What it has answered survives the end of the process, even by SIGKILL; a power cut may lose what the operating
 * system had not yet written. It has no password: for one trusted host and one process.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A command waits on its thread for the commit it shares: as many may share one as there are threads. */
    private static final int COMMANDS_AT_ONCE = 32;
    private static final int CACHE_MEGABYTES = 32;
    static final String FILE = "sportello.mv";

    private final Housekeeping housekeeping;
    private final MongoServer server;

    private EmbeddedStore(MVStore file) {
        GroupCommit commits = new GroupCommit(file::commit);
        housekeeping = new Housekeeping(file, commits);
        server = new MongoServer(new DurableBackend(file, commits));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, COMMANDS_AT_ONCE);
    }

    /**
     * @param folder made when missing, readable by its owner only
     * @throws StoreLocked when another process works on this folder
     */
    public static EmbeddedStore in(Path folder) {
        try {
            EmbeddedStore store = new EmbeddedStore(configured(new MVStore.Builder().fileName(prepared(folder).toString())));
            Files.writeString(address(folder), store.connectionString());
            return store;
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        } catch (MVStoreException failure) {
            if (failure.getMessage().contains("locked")) {
                throw new StoreLocked(folder, failure);
            }
            throw failure;
        }
    }

    /** Keeps nothing: for specs. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().open());
    }

    public String connectionString() {
        return server.getConnectionString();
    }

    @Override
    public void close() {
        housekeeping.close();
        server.shutdownNow();
    }

    private static MVStore configured(MVStore.Builder builder) {
        MVStore file = builder.autoCommitDisabled().cacheSize(CACHE_MEGABYTES).open();
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        return file;
    }

    private static Path prepared(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder.resolve(FILE);
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        }
    }

    private static UncheckedIOException unwritable(Path folder, IOException failure) {
        return new UncheckedIOException("SPORTELLO_DATA cannot be written: " + folder, failure);
    }

    /** Where whoever works on a folder says how it is reached; of no meaning when nobody does. */
    static Path address(Path folder) {
        return folder.resolve("address");
    }
}
