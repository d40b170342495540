package it.sportello.bench;

import java.time.Duration;
import java.util.List;

/** The most in any second, or any other length of time, wherever it begins. */
public final class Busiest {

    private Busiest() {
    }

    /** @param nanos in order */
    public static int second(List<Long> nanos) {
        return in(Duration.ofSeconds(1), nanos);
    }

    /** @param nanos in order */
    public static int in(Duration length, List<Long> nanos) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < nanos.size(); to++) {
            while (nanos.get(to) - nanos.get(from) >= length.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
