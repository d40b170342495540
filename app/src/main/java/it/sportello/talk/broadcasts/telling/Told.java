package it.sportello.talk.broadcasts.telling;

import java.util.Map;

/** Up to which version each chunk was told. */
public interface Told {

    /** @param shelf of {@link #SHELF} chunks, from 0. @return version by number */
    Map<Integer, Long> of(String broadcast, int shelf);

    void add(String broadcast, int shelf, Map<Integer, Long> versions);

    int SHELF = 500;
}
