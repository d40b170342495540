package it.sportello.talk.conversations;

import it.sportello.bots.messaging.Content;

import java.time.Instant;
import java.util.List;

/** What a person who asked for discretion was only told to be there, until they ask to read it. */
public interface HiddenWords {

    /** @param key of the message: the same one is kept once */
    void keep(String contact, String key, Content words, Instant at);

    /**
     * All that was not read yet, the oldest first; from now on it is.
     *
     * @param asked key of the inbound event: the same one reads the same again
     */
    List<Content> read(String contact, String asked);
}
