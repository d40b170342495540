package it.sportello.office.journal.verify;

import java.time.Instant;

/** What a file says of itself. */
public sealed interface Verdict {

    /**
     * Nothing was changed, taken out, put in or moved between its first and its last line.
     *
     * @param first place of its first entry: what is before is not in this file
     * @param from  when its first entry was made; {@code null} without entries
     * @param key   of who signed it, in base64: to be compared with the one the service shows
     */
    record Intact(long entries, long first, Instant from, Instant to, String head, String key, String at) implements Verdict {
    }

    /** @param line of the file, from 1; @param why plain Italian */
    record Broken(long line, String why) implements Verdict {
    }
}
