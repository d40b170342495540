package it.sportello.jobs.notices.digest;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Who is to be told on which day. */
public interface DigestDays {

    boolean isPromised(DigestDay day);

    void promised(DigestDay day);

    /** @param contacts at most 100; again changes nothing */
    void add(DigestDay day, Collection<String> contacts);

    /** Everyone of a day, once each, always in the same order, some at a time, with flat memory. */
    void each(DigestDay day, Consumer<List<String>> visitor);

    /** When it is over. */
    void forget(DigestDay day);
}
