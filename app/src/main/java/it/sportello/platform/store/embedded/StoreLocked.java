package it.sportello.platform.store.embedded;

import java.nio.file.Path;

/** Two processes never share a data folder: the second one is told so, in one sentence, and does not start. */
public final class StoreLocked extends IllegalStateException {

    StoreLocked(Path folder, Throwable cause) {
        super("SPORTELLO_DATA is in use by another Sportello process: " + folder.toAbsolutePath(), cause);
    }
}
