package it.sportello.talk.broadcasts;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every broadcast. */
public interface Broadcasts {

    void add(Broadcast broadcast);

    Optional<Broadcast> find(String id);

    /** Changes one; the change may be applied again when another came first. Unchanged is not written. */
    Broadcast change(String id, UnaryOperator<Broadcast> change);

    /** Ids of an office's broadcasts of a month, the latest first: a page of its list. */
    List<String> of(String office, YearMonth month);

    /** The first of these offices that has any in a month. */
    Optional<String> first(Collection<String> offices, YearMonth month);

    /** Notes that a person received recipient {@code index} of chunk {@code chunk}, so that the thread can show it. */
    void received(List<Received> received);

    /** What a person received, the latest last, at most fifty. */
    List<Received> receivedBy(String contact);

    record Received(String contact, String broadcast, int chunk, int index, java.time.Instant at) {
    }
}
