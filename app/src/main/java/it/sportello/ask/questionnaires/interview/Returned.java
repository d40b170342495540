package it.sportello.ask.questionnaires.interview;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The result was given back to the person.
 *
 * @param day  when
 * @param how  in which way
 * @param by   id of the member of staff; {@code name} as it was then
 * @param at   when it was written down
 */
public record Returned(LocalDate day, How how, String by, String name, Instant at) {

    /** In which way. */
    public enum How {
        INTERVIEW("Al colloquio, di persona"),
        PHONE("Per telefono"),
        VIDEO("In videochiamata"),
        MESSAGE("Con un messaggio di un operatore");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
