package it.sportello.jobs.adverts;

import java.util.List;
import java.util.Optional;

/** The adverts kept: one per vacancy and channel. */
public interface Adverts {

    List<Advert> of(String vacancy);

    default Optional<Advert> find(String vacancy, String channel) {
        return of(vacancy).stream().filter(advert -> advert.channel().equals(channel)).findFirst();
    }

    /** Keeps a new one unless there is one already. */
    void add(Advert advert);

    /** @return false when it does not stand at {@code from}, in the same hands, any more: someone else was first */
    boolean move(Advert from, Advert to);

    /** Forgets one of which nothing was ever posted; one that moved meanwhile stays. */
    void forget(Advert waiting);
}
