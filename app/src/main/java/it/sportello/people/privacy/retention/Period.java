package it.sportello.people.privacy.retention;

import io.micronaut.core.annotation.Introspected;

import java.time.LocalDate;

/**
 * For how long one kind of data stays.
 *
 * @param kind  as the slice calls it
 * @param label as everybody reads it
 * @param days  so many
 * @param since when it was decided, or {@code null}: as we propose
 * @param by    name of who decided, or {@code null}
 */
@Introspected
public record Period(String kind, String label, int days, LocalDate since, String by) {

    public static final int SHORTEST = 7;
    public static final int LONGEST = 3_650;

    private static final int MONTH = 30;
    private static final int YEAR = 365;

    /** {@code 730}: "2 anni". */
    public String words() {
        if (days % YEAR == 0) {
            return days == YEAR ? "un anno" : days / YEAR + " anni";
        }
        return days % MONTH == 0 && days > MONTH ? days / MONTH + " mesi" : days + " giorni";
    }
}
