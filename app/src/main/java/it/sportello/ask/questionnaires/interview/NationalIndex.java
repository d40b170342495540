package it.sportello.ask.questionnaires.interview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The quantitative index the national system reckons for a person: brought here, never reckoned here.
 *
 * @param probability from 0 to 1, where 1 is farthest from work; or {@code null} when only the class is known
 * @param day         of the index
 * @param origin      from where it was brought, in words of staff
 * @param by          id of the member of staff; {@code name} as it was then
 */
public record NationalIndex(Level level, BigDecimal probability, LocalDate day, String origin, String by, String name, Instant at) {

    /** Class of the quantitative profiling of the GOL programme. */
    public enum Level {
        LOW("1, rischio basso"),
        MEDIUM("2, rischio medio"),
        HIGH("3, rischio alto");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "NationalIndex[" + day + "]";
    }
}
