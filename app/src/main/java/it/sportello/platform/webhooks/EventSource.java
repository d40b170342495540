package it.sportello.platform.webhooks;

import java.util.List;
import java.util.Optional;

/** A slice of which something may be told: looks at what is true now, because a promise to tell is made before the change. */
public interface EventSource {

    /** The types it knows, of {@link Event#TYPES}. */
    List<String> types();

    /** The event, if that has really happened to what {@code ref} names. */
    Optional<Event> look(String type, String ref);
}
