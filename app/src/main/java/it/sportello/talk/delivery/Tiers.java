package it.sportello.talk.delivery;

import java.time.Instant;

/**
 * How many people each sender has written to first, counted over a day that ends now. Meta gives a WhatsApp sender so many in
 * any 24 hours (250, 1,000, 10,000, 100,000) and answers 63038 beyond.
 */
public interface Tiers {

    /**
     * Takes as many as are left; two processes together never pass the limit.
     *
     * @param people how many we would write to
     * @param daily  how many the sender may write to
     * @return how many of them it may write to now
     */
    int take(String line, int people, int daily);

    /** When the first of those counted are a day old. */
    Instant next(String line);
}
