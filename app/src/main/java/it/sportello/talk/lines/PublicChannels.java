package it.sportello.talk.lines;

import java.util.List;
import java.util.Optional;

/** The public channels of all offices. */
public interface PublicChannels {

    /** More are refused by the page: they are read whole. */
    int MOST = 500;

    /** By address. */
    List<PublicChannel> all();

    /** @param address however it is written */
    Optional<PublicChannel> find(String address);

    /** Adds it, or puts it to another office or audience. */
    void put(PublicChannel channel);

    /** What was posted there stays, and is still changed when it is over. */
    void remove(String address);
}
