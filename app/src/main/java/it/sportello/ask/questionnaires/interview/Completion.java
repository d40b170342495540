package it.sportello.ask.questionnaires.interview;

import java.time.Instant;

/**
 * What an operator wrote down of a person's working life.
 *
 * @param by id of the member of staff; {@code name} as it was then
 */
public record Completion(Field field, String text, String by, String name, Instant at) {

    public static final int LONGEST = 500;

    /** Of what. */
    public enum Field {
        STUDY("Titolo di studio"),
        LAST_WORK("Ultimo lavoro"),
        EXPERIENCE("Altre esperienze"),
        SKILLS("Competenze"),
        LANGUAGES("Lingue conosciute"),
        LICENCES("Patenti e abilitazioni"),
        COURSES("Corsi fatti");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "Completion[" + field + "]";
    }
}
