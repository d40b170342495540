package it.sportello.talk.conversations;

import java.time.LocalDate;
import java.util.List;

/** Which conversations an office had on a day: a page of its list. */
public interface Recent {

    int MOST = 2_000;

    /** @param office code, or {@code null} for the region's own */
    void note(String office, LocalDate day, String contact);

    /** Contact ids, the latest first. */
    List<String> on(String office, LocalDate day);
}
