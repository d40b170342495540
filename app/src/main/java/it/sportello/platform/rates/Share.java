package it.sportello.platform.rates;

import java.time.Duration;

/** One sender's rate, used by several processes: each draws a few grants before it uses them. */
@FunctionalInterface
public interface Share {

    /** Of who shares with nobody. */
    Share OWN = grants -> Duration.ZERO;

    /**
     * @param grants how many are drawn, together
     * @return how long from now until they may be used
     */
    Duration draw(int grants);
}
