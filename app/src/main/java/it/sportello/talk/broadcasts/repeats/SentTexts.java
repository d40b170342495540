package it.sportello.talk.broadcasts.repeats;

import java.time.Instant;
import java.util.List;

/** Which texts went to whom of late, so that the same people do not get the same words twice in a day. */
public interface SentTexts {

    void note(String fingerprint, String broadcast, Instant at, Sketch people);

    /** The audiences that were given this text since then, by other broadcasts. */
    List<Sketch> since(String fingerprint, Instant since, String otherThan);
}
