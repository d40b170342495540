package it.sportello.people.loading.sheets;

import java.util.List;

/**
 * A list as it was sent.
 *
 * @param heads names of the columns, as written
 * @param lines in order; @see Line
 */
public record Sheet(List<String> heads, List<Line> lines) {

    public static final int MOST_LINES = 20_000;
    public static final int MOST_COLUMNS = 60;

    /** @param number in the file, from 1, as the person who opens it counts. @param cells as many as heads */
    public record Line(int number, List<String> cells) {
    }

    @Override
    public String toString() {
        return "Sheet[" + lines.size() + " lines]";
    }
}
