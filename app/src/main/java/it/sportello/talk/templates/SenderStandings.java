package it.sportello.talk.templates;

import java.time.Instant;
import java.util.List;

/** How Meta rates each WhatsApp line of ours. */
public interface SenderStandings {

    /**
     * @param line    id
     * @param quality in the provider's word, or {@code null}
     * @param daily   how many people it may write to first in 24 hours, 0 without a limit, {@code null} when not said
     */
    record SenderStanding(String line, String quality, Integer daily, Instant checked) {
    }

    List<SenderStanding> all();

    void put(SenderStanding standing);
}
