package it.sportello.people.records;

import java.time.Instant;

/**
 * From where an office has what it knows of a person, and by which right it keeps it.
 *
 * @param source in words of staff: "elenco SIL del 20 novembre"
 * @param basis  by which right
 * @param load   id of the list it came with, or {@code null} when a person typed it
 * @param at     when it came
 */
public record Origin(String source, Basis basis, String load, Instant at) {

    /** Art. 6 GDPR, by letter. */
    public enum Basis {
        PUBLIC_TASK("Compito di interesse pubblico (art. 6, lettera e)"),
        LEGAL_DUTY("Obbligo di legge (art. 6, lettera c)"),
        CONSENT("Consenso della persona (art. 6, lettera a)");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
