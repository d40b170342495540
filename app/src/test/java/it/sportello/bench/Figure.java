package it.sportello.bench;

import java.util.Locale;

/**
 * One figure.
 *
 * @param goal  in the same unit, {@code NaN} for one that is only stated
 * @param floor what it is held against, measured in the same run; {@code NaN} when there is none
 * @param most  whether the goal is the most it may be, or the least
 * @param note  how it was measured
 */
record Figure(String name, double value, String unit, double goal, boolean most, double floor, String note) {

    static Figure stated(String name, double value, String unit, String note) {
        return new Figure(name, value, unit, Double.NaN, true, Double.NaN, note);
    }

    static Figure atMost(String name, double value, String unit, double goal, String note) {
        return new Figure(name, value, unit, goal, true, Double.NaN, note);
    }

    String verdict() {
        return Double.isNaN(goal) ? "stated" : (most ? value <= goal : value >= goal) ? "met" : "MISSED";
    }

    String line() {
        return "%-46s %10s %-11s goal %9s  floor %9s  ratio %6s  %-6s %s".formatted(name, number(value), unit, number(goal),
                number(floor), number(value / floor), verdict(), note);
    }

    String csv() {
        return String.join(",", "\"" + name + "\"", number(value), unit, number(goal), number(floor), number(value / floor), verdict(),
                "\"" + note + "\"");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
