package it.sportello.people.privacy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Every request. */
public interface Requests {

    /** Writes it down, in the lists too. */
    void add(Request request);

    Optional<Request> find(String receipt);

    /** Writes what was read one version before. @return whether it won */
    boolean replace(Request request);

    /** All that are open, the one with the least time left first; at most 5,000. */
    List<Request> open();

    /** Those asked of an office in a month, the latest first. @param office code, or {@code null} */
    List<Request> of(String office, YearMonth month);

    /** One person's, the latest first; at most 50. */
    List<Request> of(String contact);
}
