package it.sportello.platform.store.backup;

import java.nio.file.Path;

/** A backup is read into an empty store only: what is there would be mixed with what was. */
public final class StoreNotEmpty extends RuntimeException {

    StoreNotEmpty(String collection) {
        super("there are documents in " + collection);
    }

    /** @param folder of an embedded store that is there already */
    public StoreNotEmpty(Path folder) {
        super("there is a store in " + folder);
    }
}
