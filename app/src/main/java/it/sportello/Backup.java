package it.sportello;

import io.micronaut.context.ApplicationContext;
import it.sportello.platform.store.backup.Backups;
import it.sportello.platform.store.backup.Summary;
import it.sportello.platform.store.embedded.Snapshot;
import it.sportello.platform.store.embedded.StoreLocked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@code ./sportello backup FILE}: everything that is kept, in one file that only its owner may read. The service may be
 * running. {@code -} writes to standard output, so that it can be encrypted before it touches a disk.
 */
public final class Backup {

    private Backup() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Dite dove scrivere la copia: ./sportello backup FILE");
            System.exit(2);
        }
        Summary written;
        if (args[0].equals("-")) {
            written = write(System.out);
        } else {
            written = write(Path.of(args[0]));
        }
        System.err.printf("Copia fatta: %d documenti di %d raccolte.%n", written.documents(), written.collections());
        if (!written.oneMoment()) {
            System.err.println("Questo MongoDB non è un replica set: se il servizio scriveva, la copia non è di un solo momento.");
        }
    }

    /** The name is there only when the file is whole. */
    private static Summary write(Path file) throws IOException {
        Path part = Path.of(file + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(part)) {
            Summary written = write(out);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Summary write(OutputStream out) throws IOException {
        try {
            return write(new ConsoleContext(), out);
        } catch (RuntimeException refused) {
            Path inUse = StoreLocked.folder(refused).orElseThrow(() -> refused);
            return ofRunning(inUse, out);
        }
    }

    /** The copy lies beside the original: there is room for it or there is not, and it is nobody else's. */
    private static Summary ofRunning(Path inUse, OutputStream out) throws IOException {
        Path copy = Files.createTempDirectory(inUse.getParent(), "backup");
        try {
            Snapshot.take(inUse, Files.createDirectory(copy.resolve("store")));
            return write(new ConsoleContext().in(copy), out);
        } finally {
            Folders.delete(copy);
        }
    }

    private static Summary write(ConsoleContext over, OutputStream out) throws IOException {
        try (ApplicationContext context = over.start()) {
            return context.getBean(Backups.class).write(out);
        }
    }
}
