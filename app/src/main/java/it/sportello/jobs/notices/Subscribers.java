package it.sportello.jobs.notices;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Everyone who asked to hear of vacancies. */
public interface Subscribers {

    /** A newcomer when the person never asked. */
    Subscriber find(String contact);

    /** At most 100 people, newcomers for those who never asked. One read. */
    Map<String, Subscriber> findAll(Collection<String> contacts);

    /** @return false when the kept version is not {@code subscriber.version() - 1} */
    boolean save(Subscriber subscriber);

    /** Everyone, once each, always in the same order, with flat memory. */
    void each(Consumer<Subscriber> visitor);
}
