package it.sportello.office.journal.verify;

import it.sportello.office.journal.chain.Hash;

/** A hash as two people can read it to each other: {@code 91ab 33f0 5c2e 7d18}. */
public final class Fingerprint {

    private static final int LENGTH = 32;

    private Fingerprint() {
    }

    public static String of(String hash) {
        return hash.substring(0, LENGTH).replaceAll("(.{4})(?=.)", "$1 ");
    }

    public static String ofKey(String key) {
        return of(Hash.of(key));
    }
}
