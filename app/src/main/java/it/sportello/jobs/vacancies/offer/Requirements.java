package it.sportello.jobs.vacancies.offer;

/**
 * What the employer asks: only what the work itself needs.
 *
 * @param licence    driving licence, or {@code null}
 * @param education  in words, or empty
 * @param experience in words, or empty
 * @param skills     in words, or empty
 */
public record Requirements(Licence licence, String education, String experience, String skills) {

    public static final Requirements NONE = new Requirements(null, "", "", "");
}
