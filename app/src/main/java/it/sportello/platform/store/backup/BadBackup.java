package it.sportello.platform.store.backup;

/** The file is no backup, or not a whole one. Nothing was written. */
public final class BadBackup extends RuntimeException {

    BadBackup(String why) {
        super(why);
    }
}
