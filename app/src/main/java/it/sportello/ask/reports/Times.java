package it.sportello.ask.reports;

import it.sportello.ask.questionnaires.Sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How long the sheets that were sent took, in minutes, without pauses.
 *
 * @param sheets how many
 * @param lower  a quarter took at most so long; {@code upper} three quarters
 * @param bins   of five minutes each, the last open
 */
public record Times(int sheets, int lower, int median, int upper, List<Bin> bins) {

    private static final int WIDTH = 5;
    private static final int BINS = 7;

    /** @param to {@code null} for the last */
    public record Bin(int from, Integer to, int sheets) {

        public String label() {
            return to == null ? from + " minuti o più" : "da " + from + " a meno di " + to + " minuti";
        }
    }

    public static Times of(List<Integer> seconds) {
        List<Integer> sorted = seconds.stream().sorted().toList();
        int[] counts = new int[BINS];
        sorted.forEach(one -> counts[Math.min(BINS - 1, one / (60 * WIDTH))]++);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin(bin * WIDTH, bin == BINS - 1 ? null : (bin + 1) * WIDTH, counts[bin]));
        }
        return new Times(sorted.size(), at(sorted, 1), at(sorted, 2), at(sorted, 3), bins);
    }

    /** The quartile by nearest rank: always the time of a sheet. */
    private static int at(List<Integer> sorted, int quarter) {
        return sorted.isEmpty() ? 0 : Sheet.minutes(sorted.get(Math.ceilDiv(quarter * sorted.size(), 4) - 1));
    }
}
