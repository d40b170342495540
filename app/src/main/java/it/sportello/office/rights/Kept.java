package it.sportello.office.rights;

import java.time.Instant;

/** One kind of data that does not stay for ever. How long is the body's to decide, in days; this is what takes it away. */
public interface Kept {

    /** Kebab-case, never changed: {@code conversations}. */
    String kind();

    /** For everybody, plain Italian: {@code Le conversazioni, dall'ultimo messaggio della persona}. */
    String label();

    /** Days, until the body says otherwise. */
    int usualDays();

    /** Takes away what is older. Safe to repeat. @return how many things went */
    int purge(Instant before);
}
