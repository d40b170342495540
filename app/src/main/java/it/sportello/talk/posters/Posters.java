package it.sportello.talk.posters;

import java.util.Optional;

/** Every paper ever printed: what comes by one that nobody printed is not counted. */
public interface Posters {

    Optional<Poster> find(String mark);

    /** Does nothing when it was printed before. */
    void put(Poster poster);
}
