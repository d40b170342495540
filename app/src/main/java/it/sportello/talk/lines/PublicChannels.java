package it.sportello.talk.lines;

import java.util.List;

/** The public channels of all offices: at most a few hundred. */
public interface PublicChannels {

    List<PublicChannel> all();

    /** Adds it, or puts it to another office or audience. */
    void put(PublicChannel channel);

    void remove(String address);
}
