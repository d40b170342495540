package it.sportello.platform.store.backup;

import java.time.Instant;

/**
 * What was written or read.
 *
 * @param oneMoment whether all of it is true of one moment; otherwise the store was being written meanwhile
 */
public record Summary(Instant taken, int collections, long documents, boolean oneMoment) {
}
