package it.sportello.bench;

import java.util.List;

/** The most in any second, wherever it begins. */
public final class Busiest {

    private Busiest() {
    }

    /** @param nanos in order */
    public static int second(List<Long> nanos) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < nanos.size(); to++) {
            while (nanos.get(to) - nanos.get(from) >= 1_000_000_000L) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
