package it.sportello.jobs.adverts;

import java.util.List;

/** The adverts kept: one per vacancy and line. */
public interface Adverts {

    List<Advert> of(String vacancy);

    /** Keeps a waiting one unless there is one already. */
    void add(Advert advert);

    /** @return false when it is not in {@code from} any more: someone else was first */
    boolean move(Advert moved, AdvertState from);
}
