package it.sportello.platform.store.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** Two processes never share a data folder: the second one is told so, in one sentence, and does not start. */
public final class StoreLocked extends IllegalStateException {

    private final transient Path folder;

    StoreLocked(Path folder, Throwable cause) {
        super("SPORTELLO_DATA is in use by another Sportello process: " + folder.toAbsolutePath(), cause);
        this.folder = folder;
    }

    /** @return the folder in use, when that is why something failed */
    public static Optional<Path> folder(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreLocked locked) {
                return Optional.of(locked.folder);
            }
        }
        return Optional.empty();
    }
}
