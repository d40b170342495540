package it.sportello;

import io.micronaut.context.ApplicationContext;
import it.sportello.platform.settings.Settings;
import it.sportello.platform.store.backup.Backups;
import it.sportello.platform.store.backup.BadBackup;
import it.sportello.platform.store.backup.ReadBackup;
import it.sportello.platform.store.backup.StoreNotEmpty;
import it.sportello.platform.store.backup.Summary;
import it.sportello.platform.time.Rome;
import it.sportello.talk.delivery.Brake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * {@code ./sportello restore FILE}: reads a backup into an empty store, of either engine, and leaves the brake pressed: what
 * was sent after the backup is not known any more, so a person decides what leaves again. The service must not be running.
 */
public final class Restore {

    private static final String BRAKE = "it.sportello.talk.delivery.mongo.";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, 'ore' H:mm", Locale.ITALIAN).withZone(Rome.ZONE);

    private Restore() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Dite quale copia rileggere: ./sportello restore FILE");
            System.exit(2);
        }
        System.exit(restore(Path.of(args[0])) ? 0 : 1);
    }

    private static boolean restore(Path file) throws IOException {
        try (ReadBackup backup = new ReadBackup(file)) {
            Summary read = into(backup);
            System.err.printf("Riletti %d documenti di %d raccolte: sono com'erano il %s.%n", read.documents(), read.collections(), WHEN.format(read.taken()));
            System.err.println("Gli invii sono fermi (freno tirato). Prima di riprendere leggete \"Backup and restore\" in deploy/runbook.md.");
            return true;
        } catch (NoSuchFileException missing) {
            System.err.println("Il file non c'è.");
        } catch (BadBackup bad) {
            System.err.println("Il file non è una copia intera di Sportello. Non ho scritto niente. (" + bad.getMessage() + ")");
        } catch (StoreNotEmpty full) {
            System.err.println("L'archivio non è vuoto. Spostate prima quello che c'è: una copia si rilegge solo in un archivio vuoto.");
        }
        return false;
    }

    /** The embedded store appears under its name only when it is whole; a MongoDB is filled where it stands. */
    private static Summary into(ReadBackup backup) throws IOException {
        try (ApplicationContext context = new ConsoleContext().start()) {
            Settings settings = context.getBean(Settings.class);
            return settings.get("MONGODB_URI") == null ? into(settings.data(), backup) : fill(new ConsoleContext(BRAKE), backup);
        }
    }

    private static Summary into(Path data, ReadBackup backup) throws IOException {
        Path store = data.resolve("store");
        if (Files.exists(store)) {
            throw new StoreNotEmpty(store);
        }
        Path fresh = Files.createTempDirectory(Files.createDirectories(data), "restore");
        try {
            Summary read = fill(new ConsoleContext(BRAKE).in(fresh), backup);
            Files.move(fresh.resolve("store"), store);
            return read;
        } finally {
            Folders.delete(fresh);
        }
    }

    private static Summary fill(ConsoleContext over, ReadBackup backup) throws IOException {
        try (ApplicationContext context = over.start()) {
            Summary read = context.getBean(Backups.class).read(backup);
            context.getBean(Brake.class).press("restore");
            return read;
        }
    }
}
