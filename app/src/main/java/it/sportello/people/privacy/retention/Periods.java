package it.sportello.people.privacy.retention;

import java.util.List;
import java.util.Optional;

/** What the body decided, where it did not leave things as we propose. */
public interface Periods {

    /** By kind: {@code label} is the slice's to say and empty here. */
    Optional<Period> of(String kind);

    void set(Period period);

    /** What was decided before, the latest first, also for kinds that are no more; at most 100. */
    List<Period> past(String kind);
}
