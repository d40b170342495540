package it.sportello.talk.broadcasts;

import java.util.Collection;
import java.util.Set;

/** Another slice that tells later, in one message with other news, whoever asked for that. */
public interface Digest {

    /**
     * Puts the broadcast's news down for those who still want a digest, once for each broadcast however often it is asked. It
     * is durable when this returns: they get nothing now, and are told later.
     *
     * @param contacts of a window, who asked for it when the audience was laid down, and may be written to
     * @return those for whom it was put down; the others changed their mind and hear now
     */
    Set<String> keep(Broadcast broadcast, Collection<String> contacts);
}
